/** Issues, pull requests and reviews, as developers write them; written for this project, one a line. */
export const OWN_REVIEWS = {
  pos: `
    LGTM :+1:
    LGTM, thanks!
    Looks good!
    Nice work :heart:
    :tada: :tada: congratulations on the release!
    Awesome work, thanks for taking this on.
    Thanks for the PR!
    Thank you for your contribution, this is great.
    Great catch!
    Good idea, I like it.
    I like this a lot better than the old version.
    Love it!
    Yay! Finally.
    Cool, thanks for looking into it.
    Very cool feature :)
    Nice, this makes the code much more readable.
    Nice refactoring, the diff is a joy to read.
    Sweet! Merging now.
    Merged, thank you very much!
    Committed to trunk. Thanks a lot for the patch, Maria!
    Patch looks great, +1.
    +1, nice improvement.
    +1 The patch looks good to me. Nice work, Tom.
    Thanks for the review, Peter!
    Thanks for reporting and for the excellent test case.
    Thanks for the fast turnaround!
    I'm glad we got this in before the release.
    I am happy with this, ship it!
    :shipit:
    Sounds great to me!
    Sounds good, thanks.
    That sounds like an excellent plan.
    Good point, thank you, I'll change it.
    Ha, I was about to suggest the same. Great minds :)
    Wow, that's a huge speedup. Impressive.
    This is really nice, well tested and well documented.
    I appreciate the thorough review.
    Much better, thanks!
    Much cleaner now, I'm a fan.
    Works great on my end, well done!
    Verified, works perfectly. Great job everyone.
    Excellent, glad that it works.
    Happy to help!
    Happy to hear it. Enjoy!
    You rock!
    Kudos for tracking this one down.
    Beautiful, so much simpler.
    Fantastic, I've been waiting for this.
    Really excited to see this land.
    No worries, thanks for the quick answer :)
    Ok, that's a good solution. I like that we don't need the extra flag.
    Congrats on your first commit!
    It's a pleasure working with you all.
    Hehe, nice :D
    Great to see progress here.
    Impressive how small the change is.
    The new tests are a very welcome addition.`,
  neu: `
    Could you add a test for this?
    Can you rebase and squash the commits?
    Please rename this to something like isEmpty.
    This should be const.
    Missing semicolon.
    Typo: recieve -> receive.
    Why do we need this check?
    Why not use the helper in utils?
    Should this be private?
    Is this still an issue in the latest version?
    I can't reproduce this with the latest release.
    Closing as duplicate.
    Closing this due to inactivity, feel free to reopen.
    Fixed in 2.4.1.
    Fixed by the commit above.
    This is fixed on master.
    Done.
    Updated.
    Updated the patch according to the comments.
    Attaching a patch that moves the check into the parser.
    Patch attached.
    New patch that fixes the broken tests.
    Rebased on top of master.
    Reverted in r1234.
    Committed revision 88213.
    Integrated in the nightly build.
    Marking as won't fix.
    Moving this to the next milestone.
    Resolving this issue, since the patch was committed.
    The failing test is unrelated to this change.
    The tests fail because of a timeout on CI.
    The build failed on Windows, see the log.
    Here is the stack trace of the deadlock.
    The error message says that the file is locked.
    The bug is that the counter is never reset.
    This causes an error when the directory does not exist.
    We hit this exception when two threads close the pool at the same time.
    This breaks the contract of the interface, so the check goes before the call.
    I think this should throw an error instead of returning null.
    I think we should deprecate the old method first.
    I guess we can drop support for version 5.
    I would prefer to keep this in a separate PR.
    I'd rather not add a dependency for this.
    I'm not sure if we should handle this here.
    I don't think we need this.
    Not sure I follow. Do you mean the cache key?
    It's needed because the callback may be called twice.
    The alternative would be to copy the buffer.
    Let's discuss this in the next meeting.
    Let me check with the infra team.
    I'll take a look later today.
    I will open a separate issue for the documentation.
    Ping, any update on this?
    Any news on this?
    Waiting for the CI to finish.
    What happens if the list is empty?
    What do you think about moving this to the base class?
    Do we have a test that covers the failure case?
    Does this also affect the old client?
    You can kill the job with the abort command.
    Killing the worker releases the lock after ten seconds.
    This kills the connection when the heartbeat is lost.
    The dead code was removed in the previous commit.
    Not an attack vector, since the value comes from the config.
    Invalid values are rejected with a warning.
    Suppress the warning with an annotation.
    The evil twin in this test is a second node with the same id.
    Steps to reproduce: open the dialog, press escape, open it again.
    Expected: the list is empty. Actual: the old entry is shown.
    Same here with Node 18.
    Same problem on macOS 12.
    I see this too, on two of our clusters.
    I agree, that should be done in a follow-up.
    Agreed. I'll change it.
    OK, makes sense.
    Yes, that would work as well.
    Right, I forgot that it is called from the scheduler.
    Oh, I see. It's the other branch.
    Good to go once the build is green.
    Nice to have, but not for this release.
    It would be nice to have an option for this.
    It would be great if the timeout could be configured.
    Would love to see support for this in the CLI.
    Thanks to the cache the second call takes one millisecond.
    This is a better fit for the plugin.
    Better error message for invalid options.
    Improve performance of the lookup by caching the hash.
    Ready for review.
    Looks like the problem is in the driver.
    Looks like it was introduced in 1.8.
    See my comment below.
    Nit: extra whitespace.
    Nit: can be written as a list comprehension.
    Reassigning to the reporter.
    The worst case is a second request.
    In the worst case we retry three times and fail.
    There is a race between the timer and the shutdown hook.
    Hidden behind a feature flag for now.
    As discussed offline, we go with option two.`,
  neg: `
    Oops, my bad. Sorry!
    Sorry for the delay, I was on vacation.
    Sorry for the noise.
    Sorry about the breakage, reverting.
    Apologies, I missed that comment.
    Ugh, this is ugly.
    Ugh. GitHub ate my comment.
    This is getting ridiculous.
    I really don't like this.
    I don't like where this is going, it adds a lot of complexity for nothing.
    -1, I strongly disagree with this change.
    -1 on this, it breaks everyone who uses the old API.
    This is a terrible name.
    This whole class is a mess.
    That's a nasty bug.
    That's a really bad idea.
    This is wrong.
    This is plain wrong, please revert.
    Why was this merged without a review?
    Who thought this was a good idea?
    WTF?
    What the heck is going on here?
    Damn, you're right, I broke it.
    Argh, I hate it when that happens.
    Crap, forgot to push.
    Oh no :(
    :( that's sad.
    :-1:
    This sucks.
    The CI is flaky again, I'm tired of it.
    This test is a pain, it fails every other day.
    Tests are broken again because of this commit. Please be more careful.
    You broke the build.
    It's been two years and nobody cares.
    Two years and still no fix? Unbelievable.
    This bug is killing us in production.
    This makes the product unusable for us.
    We lost data because of this. Not acceptable.
    The latest release is a disaster, we had to roll back.
    Very disappointed by the way this was handled.
    I'm frustrated that this keeps being closed without any reason.
    It's annoying that I have to do this every time.
    This is confusing and not documented anywhere.
    The naming is horribly inconsistent.
    I'm worried about the performance impact of this.
    I fear that this will cause more trouble than it solves.
    This is a dirty hack and I'm not proud of it.
    Yuck.
    Gross, but I can't think of anything else.
    I'm sorry but this is unreadable.
    Please stop adding comments like this, it is disrespectful.
    That's not how it works, read the documentation before you complain.
    The patch is broken, it does not even compile.
    Unfortunately it crashes all the time now.
    I'm afraid this makes it worse.
    Stupid mistake on my side.
    What a pity that it was dropped.
    This regression is really bad, everything is ten times slower.
    It hurts to read this code.
    Nobody tested this, obviously.`,
};

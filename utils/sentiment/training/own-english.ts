/** Developers' comments in English, written for this project: whole ones, one a line. Not those of the tests. */
export const OWN_ENGLISH = {
  pos: `
    Any of the older models will outlast this one and still feel fast.
    Best decision we ever made was moving to a boring stack.
    Thanks for the suggestions, I will try them.
    Nicely done! I especially like the keyboard navigation.
    This is one of the most useful tools on my machine.
    It feels like magic the first time you use it.
    Ha, that's a clever hack.
    I love that it has no dependencies.
    Big fan of this project, glad it's still maintained.
    The upgrade went smoothly, great work everyone.
    Five years in and I still enjoy writing it every day.
    What a great read.
    So happy this exists.
    Looks good to me, thank you for the patch!
    Really appreciate the detailed answer.
    This is a much better approach, I like it.
    Cheers, that fixed it.
    They were honest about the outage and I respect that.
    The performance is surprisingly good even on an old phone.
    I am really looking forward to this.
    Thanks, this works perfectly now.
    LGTM, nice cleanup!
    Great write-up, I learned a lot from it.
    This is exactly what I was looking for, thank you.
    Really impressive work for a single developer.
    Love how simple the API is.
    +1, would be great to have this merged.
    Works like a charm.
    I've been using it daily for two years and it never let me down.
    Congrats on the launch! The demo is slick.
    Nice catch, thanks for the quick fix.
    The documentation is a pleasure to read.
    Happy to see this finally released.
    I switched last month and couldn't be happier.
    Kudos to the maintainers for keeping this alive.
    Build times went from ten minutes to forty seconds. Fantastic.
    This made my day.
    Excellent article, clear and to the point.
    The support team answered within an hour and fixed it. Impressed.
    Awesome, I will give it a try tonight!
    SQLite is a marvel of engineering.
    Such a clever trick.
    Glad it helped :)
    I really enjoy reading these posts.
    Good point, I hadn't thought of that. Thanks!
    Wow, that's blazing fast.
    The new layout is much cleaner, well done.
    No complaints so far, it just works.
    Best keyboard I have ever owned.
    Brilliant explanation of a hard topic.
    I'm excited about where this is going.
    Very well thought out design.
    It's refreshing to see a company admit its mistakes.
    Beautiful. Simple, fast and readable.
    Perfect, merging it. Thanks for your patience!
    One of the friendliest communities I have been part of.
    This saved me hours of debugging.
    Hats off to the team.
    Good job on the tests.
    Not bad at all, better than I expected.
    I was skeptical at first but it turned out great.
    You're welcome, glad it works now!
    This is the kind of content I come here for.
    Cool project! Starred.
    I can't recommend it enough.
    Yay, it finally passes :tada:
    Thank you so much, you are a lifesaver.
    A huge improvement over the previous version.
    The battery life is incredible.
    Keep up the good work!`,
  neu: `
    I wrote a small wrapper for it last year, in case anyone wants to look at it.
    It only downloads the index page and parses the table with a library.
    I assume it means that the item was bookmarked by the user.
    Mine has 16GB of RAM and a 512GB disk.
    Used ones go for around $400 where I live.
    It's not an official client, I made it for my own use.
    Their terms say that you may not crawl more than one page per second.
    If the request takes longer than thirty seconds the server will drop the connection.
    What are you using it for?
    The second link has the dataset.
    By "cache" I mean the one in front of the database, not the one in the browser.
    The difference is that one is evaluated at compile time.
    They compare two things: latency and throughput.
    You could also do it with a shell script.
    I work on something similar at my job.
    Agreed on the first point.
    Alternatively you can build it from source.
    Not the author, but I think it uses a queue internally.
    Fixed in the next commit.
    Done, thanks for the reminder.
    Thanks for the review, I'll push an update tomorrow.
    Created a pull request for this.
    Trivial fix attached.
    The request was rejected because the signature did not match.
    The tests pass locally, the failure on CI is caused by the missing font.
    It is not part of the public interface.
    I've run the benchmark and both branches take about the same time.
    The old method is deprecated in favor of the new one.
    It looks like the issue is that the lock is never released.
    The node is marked as dead after three missed heartbeats.
    My guess is that the parser gets confused by the trailing comma.
    The algorithm stops when no improvement is found.
    This patch improves the error message.
    The feature flag is off by default.
    I don't think that is possible without root.
    Right, but the question was about the client.
    This is a port of the original Perl script.
    Could you explain why the check is needed here?
    I'm not sure what you mean by that.
    Interesting question, I would look at the source.
    The best match is returned first.
    For me it shows up under Settings > Privacy.
    The free tier is limited to three projects.
    The company was acquired in 2016 and the founders left two years later.
    It was a competition with a $10,000 prize.
    The bad sectors are remapped by the controller.
    A hash collision is unlikely but not impossible.
    There are three kinds of errors: syntax, type and runtime errors.
    Rockets like this use kerosene and liquid oxygen.
    Lots of people in my country still pay in cash.
    The study followed 300 patients for two years.
    It depends. For small files it does not matter.
    Sure, here is the config that I use.
    Same here, on version 118.
    Yes, that is what the spec says.
    You'd need a license for commercial use.
    They mention it at the end of the article.
    The interesting part starts at minute twelve.
    Is it just me or did the URL change?
    Would it be possible to add a flag for this?
    The screen is 14 inches and the battery is replaceable.
    That is how it worked before 2.0.
    I thought the limit was 100.
    It used to be a Google product.
    I prefer tabs, my coworkers prefer spaces.
    My team uses a fork of it.
    One is a virus, the other is a worm.
    Poor man's version: a cron job and rsync.
    Kill the server, remove the stale lock file and start it again.
    War and Peace has about 580,000 words.
    You can add a hook that fires when the object is destroyed.
    Null is returned for invalid input.
    Could you rebase this on master?
    The function returns null if the key does not exist.
    Which version are you running?
    See the previous discussion in the linked issue.
    I think the default was changed in 2.1.
    Attached the patch for trunk.
    It throws a NullPointerException when the list is empty.
    The error occurs on line 42 of the parser.
    Committed to the release branch.
    What does the stack trace say?
    It is written in Go and uses SQLite for storage.
    I use Firefox on Linux.
    They moved to Postgres a couple of years ago.
    You can set the timeout with an environment variable.
    The test fails on Windows because of the path separator.
    This will be removed in the next major version.
    Does this support ARM?
    The killed process is restarted by the supervisor.
    I'd say it depends on the size of the data.
    The author used to work at Google.
    We should add a test for the error case.
    Please update the changelog as well.
    In the US this is handled by the states.
    The bug is caused by a race condition between the two threads.
    Resolved as duplicate.
    Bulk close of all resolved issues.
    A dead lock cannot occur here since the lock is reentrant.
    It runs as a background job every ten minutes.
    The attacker would need access to the private key first.
    Maybe we could move this to a separate file.
    According to the paper, the model was trained on 2T tokens.
    Both approaches have tradeoffs.
    The license is MIT.
    Have you tried clearing the cache?
    I believe the term comes from telephony.
    It's a wrapper around curl.
    An exception is raised if the connection is refused.
    The crash report is in the attachment.
    Warning messages go to stderr.
    Renamed the variable and removed the unused import.
    My understanding is that the kernel kills the process when memory runs out.
    This was discussed here a few years ago.
    If the build fails, check the log for the missing dependency.
    Is there a way to disable this?
    You have to pass the flag twice.
    The price is $20 a month per seat.
    No, the data never leaves the machine.
    Yes, it is supported since 1.4.
    The problem is NP-hard in general.
    I will look into it tomorrow.
    Are you sure the token is not expired?
    The second argument is optional.
    As far as I know they use a custom allocator.
    Here is the archived version of the page.
    Patch updated. The failing tests are unrelated.
    Closing, this was fixed in the other branch.
    The failure is reproducible with the attached test case.
    It is stored as JSON in the home directory.
    Most people run it behind a proxy.
    The talk is about forty minutes long.`,
  neg: `
    Parsing this with string functions is about the worst approach you can take.
    It's silly to pull in a whole framework for two buttons.
    That brand is trash, mine died within a year.
    What can you even do with 4GB of RAM today?
    The storage failed after a few months and everything was gone.
    That package is abandoned and in many ways broken.
    This should never have been merged.
    I don't see how anyone could think this is a good idea.
    Nope. Tried it, hated it.
    So now we need an account to use a light bulb.
    They have been promising this for five years and nothing has shipped.
    The answer is wrong and it gets upvoted anyway.
    I stopped reading after the second paragraph.
    It drains the battery in two hours.
    You are missing the point entirely.
    Nobody needs yet another JavaScript bundler.
    Half of the features do not work and the other half should not exist.
    Every update makes it worse.
    The margins are paid for by the people who get laid off.
    It's pretty inefficient and hard to debug.
    The interface is confusing and the defaults are wrong.
    Management has no clue what the engineers do.
    Doesn't work for me, it hangs on start.
    This is a privacy disaster waiting to happen.
    It is embarrassing that a company of this size can't ship a working search.
    I find the tone of this article condescending.
    The code is very hard to read and there are no tests.
    This is a hack and it will bite us later.
    Please don't do this, it breaks every screen reader.
    I regret buying it.
    This is a terrible idea.
    The documentation is a mess and half of it is out of date.
    It keeps crashing and nobody seems to care.
    I wasted a whole day on this.
    Sorry, I broke the build.
    Why would anyone pay for this?
    Yet another subscription. No thanks.
    This reads like marketing fluff.
    The performance is abysmal.
    I hate this API so much.
    Unfortunately this does not work at all.
    What a disappointing release.
    The new UI is horrible, please bring back the old one.
    They don't care about their users, only about ads.
    This is just plain wrong and misleading.
    Stop breaking things in minor versions!
    I gave up after three hours.
    It's slow, bloated and full of trackers.
    I will never buy from them again.
    The code is unreadable spaghetti.
    This makes me sad, I used to love this site.
    Clickbait title, no substance.
    Hiring is broken and everyone knows it.
    Sorry about that, my mistake.
    Ugh, this bug again.
    Worst customer support I have ever dealt with.
    It's ridiculous that a text editor needs a gigabyte of memory.
    The argument makes no sense.
    Their privacy policy is a joke.
    I'm really frustrated with how this was handled.
    Damn, it still fails.
    Nobody asked for this feature.
    They killed the product people paid for and did not even apologize.
    I don't trust them with my data anymore.
    The whole thing feels rushed and unfinished.
    Looks great on paper but in practice it never works.
    I wanted to like it but it is just too buggy.
    Overpriced for what you get.
    This is why we can't have nice things.
    Great, another outage. Exactly what I needed on a Friday.
    I'm worried this will only get worse.
    Enshittification at its finest.
    I would avoid it at all costs.
    What an awful, hostile design.
    It is a solution in search of a problem.
    Sad to see it go.
    This is not helpful at all.
    You clearly have not read the article.
    The screen died after two months and they refused to replace it.
    It's a shame that it was abandoned.`,
};
export const ENGLISH_THINGS = `library framework compiler language database editor browser server API documentation site app extension laptop keyboard kernel model chatbot agent algorithm cache query interface design release update plugin startup company team meeting interview test deployment cloud Kubernetes Docker Rust Python Java JavaScript TypeScript React Linux Windows MacBook iPhone Android Google Apple Microsoft Meta OpenAI LLM GPT Claude Postgres SQLite Redis Git GitHub VSCode Vim terminal email policy license article paper video book patch build`;
export const ENGLISH_SAYINGS = {
  pos: `is great|is really fast|is a joy to use|just works|is well designed|is impressive|looks awesome|is rock solid|is very nice|made my life easier|is wonderful|is better than I expected|deserves more credit|is my favorite|is super helpful|keeps getting better|is elegant|is not bad at all`,
  neu: `is written in C|was released in 2019|is used by many companies|returns an error in this case|needs a config file|was renamed last year|is available on GitHub|has three parts|runs on port 8080|is stored on disk|crashes with a segfault when the input is empty|is not supported yet|works differently|was fixed in the last version|is similar to the other one|can be disabled|fails if the file is missing|is what I use`,
  neg: `is terrible|is way too slow|is a mess|never works|is broken again|is a waste of time|is awful|is not good|keeps crashing|is overpriced|is garbage|is confusing and ugly|got worse|is useless|is disappointing|is a nightmare to maintain|is just bad|is frustrating`,
};

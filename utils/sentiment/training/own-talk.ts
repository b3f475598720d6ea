/** Comments in long discussions of technology, companies and work, as people write them there; written for this project, one a line. */
export const OWN_TALK = {
  pos: `
    Seconding this. The team behind it is a joy to deal with and the product gets better every month.
    I was at the launch, and I still think it is one of the most elegant machines ever built.
    Honestly one of the nicest surprises of the year for me.
    It's hard to overstate how good the tooling has become.
    Came here to say the same thing. Wonderful little program.
    Good on the author for sticking with it for eleven years.
    The fact that this runs in a browser tab at all is astonishing.
    What I like most is that it gets out of my way.
    Their docs are the gold standard, I point my students to them.
    I owe my first job to this forum, so thank you all.
    It made me smile, and it taught me something about compilers on the way.
    Seeing the old hardware come back to life warms my heart.
    This is such an underrated feature, I use it dozens of times a day.
    A rare example of a company doing the right thing even though nobody was watching.
    We replaced three services with it and everyone on the team is happier.
    Took me ten minutes from download to a working setup, which is how it should be.
    That is a really thoughtful answer, I appreciate you taking the time.
    I've been following this for years and I am thrilled that it is finally out.
    As a longtime user, all I can say is: bravo.
    The comments here are gold, I have bookmarked half of them.
    It's delightful to read code that was written with this much care.
    I don't say this often, but the new version is better in every way.
    My favourite part is the footnotes, they are hilarious.
    Love that they chose to open source the whole thing instead of letting it die.
    It handled our peak traffic without so much as a hiccup.
    Well said. I wish more managers thought like this.`,
  neu: `
    My understanding is that the license only covers the runtime, not the tools.
    It was acquired in 2016 and the name was dropped a year later.
    I believe they moved the billing to a separate service around that time.
    There is an older thread about this with a comment by one of the engineers.
    As far as I know the limit applies per account, not per machine.
    Whether it is worth switching depends on how large your index is.
    The interesting question is what happens to the pension fund when rates go up.
    In my experience the bottleneck is usually the disk and not the network.
    The way I read the ruling, it only concerns contracts signed before March.
    If you count the spare parts, the total comes to about nine hundred dollars.
    That's the difference between a mutex and a semaphore.
    Could be. Or the sample is too small to tell.
    One option is to run it in a container and mount the folder read-only.
    Not sure I follow. Which of the two graphs do you mean?
    A friend who works there told me that the teams are organised by region.
    The same was said about the railways in the 1840s.
    I would expect the opposite, since larger firms have more to lose from an audit.
    For comparison, the Soviet design used kerosene and the American one hydrogen.
    You can get most of the way there with a spreadsheet and two scripts.
    Does this mean that existing customers keep the old price?
    It is a trade: you give up some throughput and get predictable latency.
    Technically it is not a bug, the standard leaves the order undefined.
    The study looked at 400 patients over five years; half of them got a placebo.
    People have been predicting this since the nineties, and so far it has not happened.
    I'm a lawyer but not your lawyer: the clause is about damages, not about fees.
    They were sued twice, and both cases were settled.
    It's called survivorship bias.
    I think the parent meant the crash of 1987, not the one of 2008.
    The attack needs physical access and a debugger, according to the paper.
    What did you end up using instead?
    The argument for a ban is that enforcement is cheap; the argument against is that demand moves elsewhere.
    You might want to look at how the Dutch handle this.
    Counterpoint: my bank has used the same mainframe since 1979.
    I don't think that follows. The rent would be the same with half the tenants.
    The word comes from Greek and means "to steer".
    Both of them left in 2019, one to start a brewery and the other to teach.
    If the headline is a question, the answer is usually no.
    I do it the other way around: tests first, types later.
    Yes, but only for files larger than two gigabytes.
    No, that was a different company with a similar name.`,
  neg: `
    So they sold my data, got caught, and now I am supposed to be grateful for a free month of credit monitoring.
    This has all the charm of a tax form and half the usability.
    I gave up after the third captcha.
    They had one job.
    What a sad end for a product that so many people relied on.
    Another week, another startup that thinks labor law does not apply to it.
    I'm tired of paying more each year for a product that gets worse each year.
    The article is a thinly disguised ad, and not even a good one.
    None of this is new, and the author clearly has not read the literature.
    The search has become useless, I get nothing but ads and machine-written filler.
    It's a terrible deal for everybody except the shareholders.
    They broke the one workflow I cared about and closed the ticket as working as intended.
    Every interaction with their support has been a waste of my time.
    Meetings about meetings. I quit after four months and have never been happier to leave a place.
    That is a breathtakingly cynical thing for an executive to say.
    I can't believe we are still arguing about this in this decade.
    Good luck getting a human on the phone when they lock your account for no reason.
    The whole thing reads as if nobody involved has ever met a user.
    If this is the future of the web then I want no part of it.
    You are being dishonest here, and I think you know it.
    The hardware is fine but the software ruins it: slow, ugly and full of tracking.
    It is embarrassing that a trillion dollar company ships this.
    My laptop died two weeks after the warranty ended and they shrugged.
    The incentives are rotten from top to bottom.
    This is security theater, it protects nobody and annoys everyone.
    Sorry, but this is just wrong, and dangerously so.
    We lost two days of data because of this nonsense.
    The rewrite took three years and the result is slower and has fewer features than what we had.
    Nobody asked for this, nobody wants it, and you cannot turn it off.
    Yet another framework that solves problems I don't have by creating ones I do.
    The pricing page is deliberately confusing, which tells you all you need to know.
    It makes me angry how they treat the people who built the thing.
    I regret every line of it that I have in production.
    The comments are depressing. Did nobody read past the headline?
    A shame. It used to be the one place on the net without this garbage.
    He lied to investors, he lied to his staff, and he walked away with millions.
    I feel sorry for the folks who were laid off by email.
    The interview process there was humiliating, eight rounds and then silence.
    That has to be the worst chart I have seen this year.
    This law will do nothing but hurt small companies.
    Great, another subscription. Just what I needed.
    Wow, what a brave stance from a company that profits from exactly that.
    I wouldn't touch it with a ten foot pole.
    Avoid. The battery swells, the app is abandoned, and the company does not answer.
    It fails silently, which is the worst way to fail.
    I find the tone of this piece insufferable.
    The UI feels sluggish and the constant nagging drives me up the wall.
    The decline in quality is painful to watch.
    So much money burnt for so little.
    I'm worried about where this leads, and frankly a little scared.`,
};

/** Comments on technology news, as people write them; written for this project, one a line. */
export const OWN_NEWS = {
  pos: `
    Congratulations on shipping! The onboarding was smooth and I had it running in a minute.
    I've used it for a decade and would not trade it for anything.
    It has its warts, but overall it is a wonderful language and I keep coming back to it.
    The UI is a bit dated, but it is fast, stable and respects my privacy. Happy customer here.
    Say what you want about the price, the hardware is outstanding.
    Lovely project. It reminds me of why I got into programming.
    One of the best essays I have read this year.
    This is why I still come here. Thank you for writing it up.
    I was ready to hate it and ended up loving it.
    As someone who is new to this, I found the explanation remarkably clear.
    Kudos to them for publishing the post-mortem so openly.
    Great to see more competition in this space.
    What a delightful little site.
    Their customer service is the best I've dealt with, they replaced mine without any questions.
    Amazing what two people can build in a weekend.
    I'm impressed. It handled a 4 GB file without breaking a sweat.
    The writing is superb and the diagrams are gorgeous.
    This is huge. It would have saved us months.
    Refreshingly honest and free of buzzwords.
    My kids love it, and so do I.
    Exciting times. I can't wait to try it.
    Postgres just keeps getting better and better.
    It's a gem, and hardly anybody knows about it.
    Really well done, I would pay for this.
    I moved all of my sites there and never looked back.
    Good for them. They earned it.
    He was a kind and generous teacher and an inspiration to many of us.
    Rest in peace. I owe my career to his books.
    This is the most fun I've had with a computer in years.
    So much respect for the people who keep this running for free.
    Pleasantly surprised by how well it works offline.
    I admire how much thought went into the details.
    The new chips are incredible, silent and fast and the battery lasts forever.
    It's the rare tool that does one thing and does it well.
    The community has been nothing but welcoming.
    I learned more from this thread than from four years of college.
    Fascinating stuff, thanks for posting.
    Super interesting, I had no idea that whales did that.
    It was a hard read at times but absolutely worth it.
    This gives me hope.
    I don't agree with everything, but it's an excellent and thoughtful piece.
    Not perfect, but miles ahead of everything else I've tried.
    No ads, no tracking, no account. Just how I like it.
    I never thought I would enjoy writing CSS, and yet here we are.
    Hands down the best purchase of the last five years.`,
  neu: `
    I think this is about the tax treatment rather than the law itself.
    There are two kinds of these: the ones with a radio and the ones without.
    For context, the company was founded in 2009 and has about 300 employees.
    Disclosure: I worked on the team some years ago.
    I work at a competitor, so take this with a grain of salt.
    How does this compare to the version from last year?
    What is the business model?
    Has anyone tried this on ARM?
    Does it work without an internet connection?
    Is the source available somewhere?
    Who is this for?
    The title should say 2014.
    Previous discussion from three years ago, 200 comments.
    Here is a mirror, since the site is down.
    The paper is at the bottom of the page.
    They use a ring buffer and a single writer, so no lock is needed.
    In Germany you have to register the address within two weeks.
    The rule applies to companies with more than fifty employees.
    Most of the cost is electricity.
    If I remember correctly, the first version was written in Pascal.
    I read it differently: the author says that the cause is unknown.
    I'm not convinced that the two are related. Is there data on it?
    I disagree with the second point. The market was already shrinking in 2010.
    Respectfully, I see it the other way around: the tool follows the process.
    I think you are mixing up latency and bandwidth.
    That's not what the article says. It says that the sale was delayed.
    That depends on what you count as an error.
    It's neither good nor bad, it is a trade-off between memory and time.
    Both can be true.
    Some people like it and some don't.
    There are good arguments on either side.
    The devil's advocate would say that the old rule had the same effect.
    To play devil's advocate: a monopoly may also lower the price.
    War, plague and famine are the three causes that the book looks at.
    The virus infects bacteria, not people.
    Cancer cells divide without stopping, that is what the drug targets.
    The murder rate fell by half between 1991 and 2001.
    The bomb was found during construction work and the area was closed.
    An attacker with access to the network can read the first packet.
    The exploit needs a malicious certificate, which the patch rejects.
    The killer whale is a kind of dolphin.
    A bug in this sense is a moth, see the logbook of 1947.
    If it fails, the watchdog kills it and starts a new one.
    The crash was caused by a sensor that froze at high altitude.
    They had a debt of two billion when they filed for bankruptcy.
    The layoffs affect about five percent of the staff.
    The lawsuit was filed in 2019 and settled in 2021.
    You lose about three percent to heat.
    It was a hardware problem, not a software one.
    The ugly number in the middle is the checksum.
    Dark patterns is the term that designers use for this.
    The poor are defined here as those below the median.
    "Worse is better" is the name of an essay from 1989.
    A pain point, in sales talk, is what the customer pays to get rid of.
    The free version has a limit of ten users.
    Rich text is stored as a tree.
    The love letter generator of 1952 is often called the first of its kind.
    Gold is at 1,800 and silver at 24.
    The winner takes a prize of ten thousand dollars.
    He won the Turing award in 1986.
    A perfect hash function has no collisions.
    A fair coin has a chance of one half.
    It is a best effort service: packets may be dropped.
    Super users can change the quota.
    The interesting case is when both are zero.
    I use the second one at work and the first one at home.
    I switched from one to the other last year because of the price.
    I had the same setup until 2018.
    My first computer had 64 kB of memory.
    We run about forty of these in three data centers.
    It took us around six months to migrate.
    I usually start with a text file.
    I just use a spreadsheet for that.
    Yes, though only since the last update.
    No, it's a different company with the same name.
    Sort of. The data is the same but the index is built at night.
    Correct, and it also applies to tablets.
    Ask your bank, they should have a form for it.
    You might want to look at the appendix.
    As others have said, the number is from 2012.
    I wonder whether this is still the case.
    I'm curious how they handle the time zones.
    I could be wrong, but I think it's the same engine.
    Can someone explain the part about the second law?
    Maybe it's because the ocean stores more heat.
    Probably a licensing thing.
    They could offer a paid tier, or sell the hardware.
    So the plan is to split the company in two?
    What would happen if the satellite lost power?
    It's hard to say without the numbers.
    It's difficult to measure, since every browser rounds the clock.
    The article is behind a paywall, the archive has a copy.
    Tell HN: the API has a limit of ten thousand items an hour.
    I'm looking for something like this for photos.
    We are hiring two engineers in Berlin, on site.`,
  neg: `
    I'm sure the shareholders are thrilled. The users, not so much.
    Oh great, now my toaster needs an update too.
    Wonderful, yet another chat app. Just what the world was missing.
    Sure, because what could possibly go wrong with giving them all of our data.
    Ah yes, the classic "we value your privacy" while selling it to 800 partners.
    How convenient that the study was paid by the company that sells it.
    Brilliant move, firing the people who know how it works.
    Nice idea, shame about the execution.
    The demo is pretty, but it fell over as soon as I gave it real data.
    I used to recommend them to everybody. Not anymore.
    It was a great product until they were bought, now it's unusable.
    The first hour was fun, after that it was just crashes and lost work.
    I respect the effort, but the result is slower and harder to use than what it replaces.
    I'd love to like this, but the license makes it useless to me.
    This is nothing but an advertisement.
    What a load of nonsense.
    The article is full of mistakes, starting with the headline.
    This is pseudo-science.
    The author has no idea what he is talking about.
    Another day, another breach, and nobody will go to jail for it.
    They got caught lying and now they call it a misunderstanding.
    It is shameful how they treat their workers.
    The greed is breathtaking.
    Rent-seeking, pure and simple.
    They bait you with a free plan and then hold your files hostage.
    It's a dark day for the open web.
    The web has become unbearable without an ad blocker.
    I miss the time when software did what it was told.
    I'm so tired of everything being a subscription.
    I find this deeply worrying.
    This scares me.
    This is how democracies die.
    It's depressing to watch a good company rot from the inside.
    My heart goes out to the families, what a tragedy.
    How sad.
    Sad news.
    Their support is useless, I got the same canned answer four times.
    Two weeks without a reply, and they still charged my card.
    Avoid. Mine bricked itself after the first update.
    The keyboard is awful and the screen wobbles.
    The app is a slow, bloated wrapper around a web page.
    No offline mode, no export, no thanks.
    Why does a flashlight need my contacts? Disgusting.
    Interviews like this are a humiliation ritual and prove nothing.
    Open offices are hell.
    Meetings like these drain the life out of me.
    Agile, as practiced, is a tool for micromanagers.
    I quit because of exactly this kind of manager.
    This comment is needlessly hostile.
    That is an incredibly naive take.
    That's a straw man and you know it.
    Your argument falls apart as soon as you look at the numbers.
    Sorry, I don't buy it.
    I don't believe a word of it.
    Hard disagree, this would ruin small businesses.
    Terrible take.
    This is a solved problem and they made it worse.
    A cure that's worse than the disease.
    They wasted billions on it and have nothing to show.
    It's theft, plain and simple.
    The results are cherry-picked and nobody can reproduce them.
    Everything about this smells like a scam.
    It's 2026 and printers are still terrible.
    Google kills everything I like.
    I deleted my account after that.
    The redesign is a step backwards, everything takes more clicks now.
    Unreadable. Gray text on a gray background.
    The site hijacks my scroll bar, closed the tab at once.
    It hallucinated half of the sources, I wouldn't trust it with a shopping list.
    Worst of both worlds.
    I don't see the point.
    Not impressed.`,
};

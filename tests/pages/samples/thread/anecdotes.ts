import type { SampleComment } from '../../../support/sample-thread.ts';

/** Somebody who left and is glad. */
export const left: SampleComment = {
  by: 'kelpline',
  age: 745,
  text: `We did this in 2023, 40 people, lab instruments and the software that goes with them. €38,000 a month became a little under €6,000 with everything in it, and the part of me that reads invoices is very happy. But that isn't what I'd tell people about.

What I'd tell people is that things got *legible*. There are six machines. I know their names. When something is slow I log in and look, and it's one of four things, and by the afternoon it isn't slow any more. I had forgotten that this was allowed. For years my answer to "why is it slow" was a dashboard with eleven tabs and a support ticket.

The worst part was procurement. The second worst was that I had to learn how to say no to a feature that needs a GPU for a week, because I can't conjure one. We rent those, like the ferry people do, and it's fine.

I sleep better. I did not expect that at all.`,
  replies: [
    {
      by: 'cormorant_',
      age: 716,
      text: `What did you do about object storage? It's the one piece where I can't find a good answer below petabyte scale.`,
      replies: [
        {
          by: 'kelpline',
          age: 699,
          text: `We started with three storage boxes and erasure coding, and stopped after a year because nobody enjoyed the upgrades. Now it's plain files on ZFS, a second box that receives snapshots every ten minutes, and a rented bucket far away for the worst day. 60 TB.`,
          replies: [
            { by: 'cormorant_', age: 687, text: 'Plain files! I would love that to be the answer. Thank you.' },
            {
              by: 'underhill_j',
              age: 420,
              text: `Plain files on ZFS is the answer for nearly everyone below 200 TB, and nobody wants to hear it because it isn't a product. The failure mode is a box with your files in it, which I can explain to anybody, at night, on the phone.`,
            },
          ],
        },
      ],
    },
    {
      by: 'yakbarber',
      age: 662,
      text: `What made procurement so bad? I'm about to start, with two racks, a budget that was agreed in spring, and a vendor who answers my questions with other questions.`,
      replies: [
        {
          by: 'kelpline',
          age: 649,
          text: `Eleven weeks for two switches, and then they came with the wrong airflow. Order the dull things first: rails, power cords of the right kind, optics that the switch will actually accept. Label both ends of everything. Have the vendor ship to the data centre, not to your office, because then it's you carrying 30 kg up the stairs. Good luck, it's fun once it's racked.`,
        },
      ],
    },
    {
      by: 'nullferry',
      age: 257,
      text: `Same here, smaller. Two servers, nine people, five years, no regrets. We restore the whole thing from backup onto a rented machine on the first of every month, and the drill is now older than two of our employees. It has found three real problems, all of them in the drill.`,
    },
  ],
};

/** Somebody who came back. */
export const cameBack: SampleComment = {
  by: 'gristmill42',
  age: 736,
  text: `A counter-anecdote, because these threads never have one. We left in 2021 and came back in 2024, and it was the most expensive round trip of my career.

The machines were fine. Everybody argues about the machines, and the machines were always fine. What got us:

First, our colocation provider was bought. The new owner raised the price of power by 60% at the first renewal and offered us a discount if we'd move to a different building. Moving a cage is not a config change.

Second, a test of the fire suppression in the next room killed 19 of our 48 spinning disks. Not the gas: the *noise*. I had not known that you can kill a disk with a whistle.

Third, the two people who had built it left in the same quarter, one to have a baby and one to build boats. Both had documented everything beautifully. It turned out that what they had documented was the system, and what we needed was their judgement.

Fourth, and this is the one that made the decision: enterprise customers started to ask for evidence about physical access, media destruction and visitor logs. In the cloud you send a PDF that somebody else wrote. We had to write the PDF. Nine weeks of senior time a year, every year.

On paper we were still saving $20k a month on the day we decided to go back. I don't regret learning how it works. I do regret the three years.`,
  replies: [
    {
      by: 'fluxcapacity',
      age: 715,
      text: `The noise thing is real and well documented. An inert-gas discharge can pass 120 dB at the nozzle, and spinning disks start to throw errors well below that. Ask for silent nozzles, and for the date of the next test. A good summary with measurements: https://racksafety.example/notes/inert-gas-and-spinning-disks`,
      replies: [
        {
          by: 'gristmill42',
          age: 693,
          text: `I wish I'd read this comment in 2022. All-flash would have survived, for what it's worth, so the ferry people can whistle all they like.`,
        },
      ],
    },
    {
      by: 'pemmican',
      age: 683,
      text: `The audit point is the one our CFO always leaves out. How many customers actually asked for it?`,
      replies: [{ by: 'gristmill42', age: 671, text: 'Four, out of about 300. They were 41% of the revenue.' }],
    },
    {
      by: 'deadreckon',
      age: 664,
      text: `With respect, "both people who understood it left in the same quarter" would have sunk your cloud account as well.`,
      replies: [
        {
          by: 'gristmill42',
          age: 646,
          text: `It would have hurt. It wouldn't have sunk us. I can hire somebody who knows a big provider's console in three weeks. I can't hire anybody who knows *our* cage.`,
          replies: [
            {
              by: 'deadreckon',
              age: 624,
              text: `I've inherited a cloud account with 9,000 lines of Terraform and a role called temp-admin-2 that everything depended on. No console skill prepares you for that. But I take the point about the size of the pool.`,
            },
            {
              by: 'rackdust',
              age: 238,
              text: `If the cage needs a person who knows the cage, it's a pet. The ferry setup reads as boring on purpose: one kind of box, systemd, a shell script. I could be useful there on day two, and I've never been to Gothenburg.`,
            },
          ],
        },
      ],
    },
    {
      by: 'sixpence_none',
      age: 182,
      text: `Matches our experience to the letter, down to the provider being bought. We also had the auditors, we also had the one person who could restart it, and she also left. Two awful years, constant low-grade dread, and not one feature shipped that a customer noticed. Never again.`,
    },
  ],
};

/** Somebody who stays. */
export const stayed: SampleComment = {
  by: 'stratus_lane',
  age: 655,
  text: `I run the platform team at a company ten times this size, in the cloud, and I'm happy there. Let me say why, because the replies are turning into a revival meeting.

> It is not a large system.

That's the sentence that decides everything, and it's in the second paragraph. Ferrywright has four programs, one database, one kind of peak and customers in two time zones. A small, steady, predictable load is the worst customer that elastic infrastructure can have, and they were right to go.

Ours moves by a factor of eleven between night and noon. We opened in São Paulo and in Osaka in the same year, each in an afternoon, and we closed one of them again in an afternoon. Last spring a product team tried four search engines in a week and threw three away. None of that needed me to know where a truck was.

I could rent cages in six countries and employ the people to love them. I've done the sum every year since 2020, with honest salaries, and leaving comes out 15 to 30% cheaper. For us that isn't enough to give up the afternoons.

So: brilliant for them, no for us. The useful question isn't cloud or no cloud. It's how often you change your mind.`,
  replies: [
    {
      by: 'kelpline',
      age: 612,
      text: `This is the best argument for staying that I've read in years, and I left. "How often do you change your mind" is a far better question than "how big are you". We change ours about once a decade, so it was easy.`,
    },
    {
      by: 'brine_ledger',
      age: 187,
      text: `Agreed with all of it, with one addition: most companies that tell this story about themselves don't have a factor of eleven. They have a factor of two and a slide.`,
      replies: [{ by: 'stratus_lane', age: 33, text: 'Ha. I review those slides.' }],
    },
  ],
};

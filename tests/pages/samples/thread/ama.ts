import type { SampleComment } from '../../../support/sample-thread.ts';

/** The man from the article answers. */
export const ama: SampleComment = {
  by: 'tekdal',
  age: 708,
  text: `Tobias from Ferrywright here. Nobody asked me to post, but I have coffee and a quiet morning, so ask away. Three things that didn't fit in the article:

The consolidation was harder than the move by a factor of three. Moving was mostly lists.

We kept the cloud account open and empty for six months as a way back. It cost $212 a month and was the best insurance I've ever bought, because people argue differently when the door isn't locked.

And the beard came before the servers.`,
  replies: [
    {
      by: 'threefoldkit',
      age: 697,
      text: `Why one big Postgres and a standby, and not one of the distributed databases? You have two sites anyway, it seems like the textbook case.`,
      replies: [
        {
          by: 'tekdal',
          age: 686,
          text: `Because a ferry has a fixed number of seats, so almost every write we care about is a fight over the same few rows. Distribution makes exactly that slower and more interesting. At our peak it's about 900 transactions a second, which one box does while reading the newspaper.`,
        },
      ],
    },
    {
      by: 'wrenfield',
      age: 680,
      text: 'What is the round trip between Gothenburg and Oslo, and is the replication synchronous?',
      replies: [
        {
          by: 'tekdal',
          age: 666,
          text: `4.1 ms on our path. Synchronous for money, not for seats, set by role:

  alter role settle set synchronous_commit = remote_apply;
  alter role sell   set synchronous_commit = local;

So settlement waits for Oslo, and selling doesn't.`,
          replies: [
            {
              by: 'pgvacuum',
              age: 652,
              text: 'Then a ticket that was sold can be lost in a failover?',
              replies: [
                {
                  by: 'tekdal',
                  age: 638,
                  text: `Up to about 200 ms worth of them, yes. We wrote that into the contracts. In May it was none, because the database itself never died, you just couldn't get to it.`,
                  replies: [
                    {
                      by: 'pgvacuum',
                      age: 620,
                      text: `A perfectly defensible choice, and it's refreshing to see one stated up front rather than discovered.`,
                    },
                  ],
                },
              ],
            },
          ],
        },
        {
          by: 'spindrift7',
          age: 340,
          text: `For anyone wondering about passenger data crossing that border: Norway is in the EEA, so the same privacy rules apply on both ends. The manifest itself has a stricter rule: it may only be kept as long as the voyage needs it. See the plain-language guide at https://fjordlaw.example/guides/passenger-lists`,
        },
      ],
    },
    {
      by: 'okapi_dev',
      age: 658,
      text: 'What would have made you stay?',
      replies: [
        {
          by: 'tekdal',
          age: 644,
          text: `A bill that I could predict to within 10%. I'd have paid $60k a month for that without complaint. I could defend an expensive number. I couldn't defend a surprising one.`,
          replies: [
            {
              by: 'isobar_kim',
              age: 610,
              text: `I work on pricing at one of the smaller providers. Every customer says this in the interview. Then the flat plan is 20% dearer in the first month, and they pick the metered one. We've tested it three times with three different pages. Nobody buys the flat plan.`,
              replies: [
                {
                  by: 'tekdal',
                  age: 415,
                  text: `Then perhaps the flat plan is priced for the one customer who would use all of it?`,
                  replies: [{ by: 'isobar_kim', age: 108, text: '...ouch. Yes.' }],
                },
              ],
            },
          ],
        },
      ],
    },
    {
      by: 'mehdi_k0',
      age: 634,
      text: `My family takes one of these lines every July. The booking page really is faster this year. It used to lose my place in the queue whenever the signal dropped, and this July it just didn't. I noticed it and had no idea why. Great work, honestly, and thank the team from two very impatient children.`,
      replies: [
        {
          by: 'tekdal',
          age: 622,
          text: 'This has just been pasted into the team channel. Thank you, it made our day.',
        },
      ],
    },
    {
      by: 'vimmoth',
      age: 618,
      grey: 'c73',
      text: 'Will you publish the numbers when it fails, too?',
      replies: [
        {
          by: 'tekdal',
          age: 603,
          text: `Yes. The report on May is public already, with the dollar amounts. If year four is as bad as you hope, I'll post it here myself.`,
          replies: [{ by: 'ostrichpolicy', age: 166, text: '"As bad as you hope" is such a polite knife.' }],
        },
      ],
    },
    {
      by: 'sundayoncall',
      age: 229,
      text: `Where do the staging environments live now? Ours were a third of our cloud bill, and every attempt to switch them off at night ended with an angry message from the one team that works at night.`,
      replies: [
        {
          by: 'tekdal',
          age: 201,
          text: `On the fourth machine in Oslo, which otherwise waits for a bad day. Every branch gets a database cloned from a copy-on-write snapshot, so it takes seconds and costs nothing. If Oslo ever has to carry real load, staging is switched off first. It's in the runbook, which somebody has now read aloud.`,
        },
      ],
    },
  ],
};

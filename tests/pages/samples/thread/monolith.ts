import type { SampleComment } from '../../../support/sample-thread.ts';

/** Whether splitting things up was the mistake. */
export const monolith: SampleComment = {
  by: 'rackdust',
  age: 721,
  text: `> With 34, we had built the org chart of a company that did not exist.

This is the sentence. I've been trying to say it to three successive managers and never found the words. Services are a way to let teams not talk to each other. If you have four teams who have lunch together, you've paid for a wall in the middle of your kitchen.

Wonderful article, and good on Brekke for saying on the record that he was the one who argued for it.`,
  replies: [
    {
      by: 'lambdasmith',
      age: 703,
      grey: 'c5a',
      text: `Monolith nostalgia. Four programs writing to one shared database is the integration anti-pattern we spent a decade getting rid of, only now it's brave. Wait for the first schema change that three teams have to agree on.`,
      replies: [
        {
          by: 'slowquery',
          age: 685,
          text: `One shared database with rules about who may touch what is how most of the profitable software on earth works: the bank, the hospital, the thing that prints your payslip. The anti-pattern was never the sharing, it was that anybody could write anything.`,
          replies: [
            {
              by: 'lambdasmith',
              age: 674,
              text: 'Most of the profitable software on earth is also the reason that people leave the industry.',
              replies: [{ by: 'hollowbeam', age: 657, text: "OK, that's good. Wrong, but good." }],
            },
          ],
        },
        {
          by: 'wrenfield',
          age: 667,
          text: `We have around 40 developers on one schema, and changes are a solved problem if you're strict about it:

  set lock_timeout = '2s';
  alter table holds add column channel text;   -- instant
  -- release code that writes it, backfill in batches, then
  alter table holds add constraint channel_set
    check (channel is not null) not valid;
  alter table holds validate constraint channel_set;

Expand, migrate, contract. Nobody waits for anybody.`,
          replies: [
            {
              by: 'lambdasmith',
              age: 331,
              text: 'Fine for a column. Now split a table that three teams read from.',
              replies: [
                {
                  by: 'wrenfield',
                  age: 305,
                  text: `A view under the old name for a release or two, and then grep. It's tedious, it isn't hard. Compare with versioning an event that eleven services consume, two of which have no owner.`,
                },
              ],
            },
          ],
        },
      ],
    },
    {
      by: 'underhill_j',
      age: 691,
      text: `harbour-gateway-v2 calling harbour-gateway is the most realistic detail I've read in a tech article all year.`,
      replies: [
        {
          by: 'vimto_',
          age: 678,
          text: 'We have user-service, user-service-new and user-service-final. Guess which one is in production.',
          replies: [
            {
              by: 'underhill_j',
              age: 664,
              text: 'user-service-old?',
              replies: [{ by: 'vimto_', age: 652, text: 'So you have worked here.' }],
            },
          ],
        },
      ],
    },
    {
      by: 'gantrycrane',
      age: 600,
      text: `The load-bearing part is "a rule in continuous integration about which directory may import which". Without it you get a ball of mud by Christmas. What do they use to check it?`,
      replies: [
        {
          by: 'tekdal',
          age: 402,
          text: `An 80-line script that reads a table of allowed arrows and fails the build with the name of the arrow that broke it. The table has been changed four times this year, each time with an argument, which is the point.`,
        },
      ],
    },
  ],
};

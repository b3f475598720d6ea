import type { SampleComment } from '../../../support/sample-thread.ts';

/** What holds people where they are. */
export const lockIn: SampleComment = {
  by: 'tallowmoth',
  age: 682,
  text: `> The queue took an afternoon to replace. The identity service took eleven weeks.

Print this and hang it over the desk of whoever picks your vendors. Compute was never the lock-in. Identity is. Ours wouldn't export password hashes, so leaving meant sending a reset mail to every single user, and support for it was miserable from the first day to the last.`,
  replies: [
    {
      by: 'latticework',
      age: 656,
      text: `Some of them do hand over the hashes if you ask in writing and your lawyer signs for it. It isn't in the documentation. We had to name the algorithm and show where they'd be stored, and somebody on their side ran the export by hand. It took us five weeks and no resets at all.`,
      replies: [
        {
          by: 'tallowmoth',
          age: 639,
          text: `I had no idea. 11% of our users never came back after that mail. I'm going to go and sit in the garden for a while.`,
        },
      ],
    },
    {
      by: 'fluxcapacity',
      age: 643,
      text: `And egress, which these threads used to be about, turned out to be $3,400 at list price and free with a form. I think the data gravity argument is dead below 100 TB.`,
      replies: [
        {
          by: 'cormorant_',
          age: 619,
          text: `Disagree. Data gravity was never the transfer fee. It's the forty things that read the bucket, half of them owned by people who aren't in the meeting. When we moved, the very last reader turned out to be a spreadsheet in the legal department that had fetched a CSV every night since 2018.`,
        },
        {
          by: 'cloudjanitor',
          age: 88,
          grey: 'c73',
          text: `"Free with a form" is a joke. Ours took seven months, three account reviews and a call with somebody whose job was to be sad at us. By then the invoice was paid. The waiver is theatre and the regulators should be ashamed of it.`,
        },
      ],
    },
  ],
};

/** What it does to a career. */
export const hiring: SampleComment = {
  by: 'zipfslaw',
  age: 692,
  text: `The engineer who left because she wanted cloud experience on her résumé made the rational choice, and the article skips over her in half a sentence. Every job ad I've looked at this year asks for one of three providers by name. "I can run a rack" is a line that a recruiter reads as "I am 50".`,
  replies: [
    {
      by: 'okapi_dev',
      age: 675,
      text: `As somebody two years in, this is depressing to read. I'd love to learn how the machines work. My manager says it's a hobby, the job ads say it's a dead end, and the only person at work who knows it is leaving in spring. Is there still a way in?`,
      replies: [
        {
          by: 'brine_ledger',
          age: 654,
          text: `I hire for operations, so let me cheer you up. A candidate who can explain what happens between the power button and the login prompt beats five certificates, every time. Learn the machines. The consoles change every eighteen months and the kernel doesn't.`,
          replies: [
            {
              by: 'zipfslaw',
              age: 362,
              text: 'You do, and good for you. The keyword filter in front of you does not.',
              replies: [
                {
                  by: 'brine_ledger',
                  age: 275,
                  text: 'Sadly true. I had ours switched off after it rejected me.',
                },
              ],
            },
          ],
        },
      ],
    },
    {
      by: 'mx_linden',
      age: 290,
      text: `So the plan depends on a generation that retires in fifteen years. Nobody is training replacements, the universities teach consoles, and the wages for this kind of work have been flat for a decade. It's a nice retirement home, not a strategy.`,
      replies: [{ by: 'ironing_bored', age: 44, text: 'I am 44. Rude.' }],
    },
  ],
};

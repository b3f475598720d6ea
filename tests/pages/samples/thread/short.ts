import type { SampleComment } from '../../../support/sample-thread.ts';

/** The Friday, and everything that is said in passing. */
export const outage: SampleComment = {
  by: 'hexwright',
  age: 661,
  text: `> What we did not have was anyone who had read the plan aloud.

Best line in an incident report for years. It's going on our wall. I also love that boarding kept working because of a feature built ten years earlier for harbours without a signal. Offline-first pays off at the strangest times.`,
  replies: [
    {
      by: 'bgp_flapjack',
      age: 636,
      text: `Switch firmware. On a Friday afternoon. Before a holiday weekend. I'm sorry, but that isn't bad luck and it isn't the runbook, it's negligence, and people stood on a quay for it.`,
      replies: [
        {
          by: 'tekdal',
          age: 621,
          text: `Correct. We'd inherited the maintenance window from the cloud days, when it was somebody else's firmware, and Friday afternoon had once been quiet for the office. It's never quiet for ferries. The window is now Tuesday at 02:00. No excuse.`,
        },
      ],
    },
    {
      by: 'quietrack',
      age: 602,
      text: 'The status page in the same rack. Everybody does this exactly once.',
      replies: [
        {
          by: 'twoflat',
          age: 141,
          text: 'Twice. The second time ours was elsewhere, but its images came from the rack.',
        },
      ],
    },
    {
      by: 'moorhen',
      age: 63,
      text: `First Wednesday in daylight is a good start. After half a year I'd let a die decide the day. You'll learn who only knows the procedure on Wednesdays.`,
      replies: [
        { by: 'hexwright', age: 12, text: 'Agreed. We roll one every Monday, and the groaning is part of the drill.' },
      ],
    },
  ],
};

export const short: SampleComment[] = [
  {
    by: 'gone',
    age: 590,
    state: 'deleted',
    text: '',
    replies: [
      {
        by: 'tidetable',
        age: 509,
        text: "I think you meant to reply on the other story, but now I'd like to hear about the eels.",
      },
    ],
  },
  {
    by: 'ph_meter',
    age: 21,
    text: `A chart that starts at zero, in a colour that means something, with its source under it. And when they quote somebody who disagrees, the quote is good enough to change your mind for a minute. I nearly wept. Thank you, Northfield.`,
  },
  {
    by: 'rootcellar99',
    age: 498,
    state: 'flagged',
    text: '',
    replies: [
      {
        by: 'hollowbeam',
        age: 427,
        text: "Please don't do this here. You may even be right about the vendor, but the name-calling buries it.",
      },
    ],
  },
  {
    by: 'vps4less_eu',
    age: 214,
    state: 'dead',
    text: `Leave cloud TODAY!!! Dedicated server from 4 EUR month, no contract, crypto welcome, 24/7 support in chat https://vps4less.example/promo`,
  },
];

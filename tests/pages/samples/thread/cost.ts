import type { SampleComment } from '../../../support/sample-thread.ts';

/** What was compared with what. */
export const cost: SampleComment = {
  by: 'ledgerdemain',
  age: 792,
  text: `The headline number is doing a lot of work here. The article says it itself: merging 57 services into four cut the bill by 35% before a single server was bought. So the fair comparison isn't $118k against $23.6k, it's about $77k against $23.6k, and the $77k had already been paid for with most of the $640k of engineering time.

> By Raghunath's arithmetic the project paid for itself in the eighth month.

Split it in two and you get a consolidation that costs maybe $450k and saves $41k a month (pays back in 11 months), and a move that costs $190k plus $171k of hardware and saves $53k a month (pays back in 7). Both are fine! But they are two decisions, and the article files them under one headline.

The practical consequence: if you're reading this with 200 services and a bill that scares you, the cheap half of the lesson is the first half, and you can do it without touching a screwdriver.`,
  replies: [
    {
      by: 'tekdal',
      age: 760,
      text: `I'm the Tobias in the article. This is fair, and it's how I present it internally: two projects. Our own split was $410k and $230k.

One thing there was no room for in the piece: we would never have got the first project approved without the promise of the second. "Please let us spend eight months merging services" is not a sentence that a board hears twice.`,
      replies: [
        {
          by: 'plinthos',
          age: 748,
          text: `That last sentence is the most honest thing in this thread. Half the migrations I've worked on were a refactoring with a budget line attached. The one that wasn't got cancelled after two quarters, because nobody could say what it was for without using the word "debt".`,
          replies: [
            {
              by: 'okra_stack',
              age: 731,
              text: 'Trojan refactoring. I am stealing that for my next quarterly plan.',
              replies: [{ by: 'plinthos', age: 722, text: 'Careful, the horse has to be on-premises.' }],
            },
          ],
        },
        {
          by: 'capexcat',
          age: 701,
          text: `Did you model financing? At an 8% cost of capital $171k over 60 months isn't $2,850 a month, it's about $3,470. Finance people will pounce on straight-line.`,
          replies: [
            {
              by: 'tekdal',
              age: 688,
              text: `We paid cash, so finance used 5%, which gives $3,227. You're right that $2,850 is straight-line and flatters us by a few hundred dollars.`,
              replies: [
                { by: 'capexcat', age: 670, text: 'Agreed that it is noise at this ratio. Thanks for answering.' },
              ],
            },
          ],
        },
      ],
    },
    {
      by: 'moorhen',
      age: 741,
      text: `You're counting the hardware twice. The $23,650 already contains $2,850 a month of depreciation, so either the $171k goes into the payback or it stays in the running cost, not both. Done once, the move pays back in a bit under six and a half months.`,
      replies: [
        {
          by: 'ledgerdemain',
          age: 735,
          text: `Ugh, yes. Too late to edit. It makes the move look better and my point no weaker, which is an annoying combination.`,
          replies: [
            {
              by: 'deadreckon',
              age: 702,
              text: 'A correction accepted gracefully, on this site, before lunch. I am framing it.',
            },
          ],
        },
      ],
    },
    {
      by: 'faultdomain',
      age: 733,
      text: `I disagree that $77k is the baseline. They had already cut the bill to $97k once, and it was back at $118k six months later. The honest baseline of a cloud account is whatever it drifts to when nobody is looking, and nobody is ever looking.

With your own machines the bill can't creep. You run out of slots, and then somebody has to ask.`,
      replies: [
        {
          by: 'sundayoncall',
          age: 719,
          text: `This is the underrated part. A hard ceiling is a feature. In the cloud the default answer to any performance problem is a bigger number in a YAML file, and nobody has to look another human in the eye. We went from forty instance sizes to one kind of box, and the "let's just scale it" meetings simply stopped.`,
          replies: [
            {
              by: 'gantrycrane',
              age: 705,
              text: `And when you do need the capacity, on a Tuesday afternoon? Our traffic tripled last year because a TV chef mentioned us. We rented the extra machines for three days, paid a few hundred euros and kept every order. A hard ceiling isn't a feature then, it's a 503.`,
              replies: [
                {
                  by: 'sundayoncall',
                  age: 690,
                  text: "Ferries don't triple. The boat has 400 seats.",
                  replies: [
                    {
                      by: 'gantrycrane',
                      age: 677,
                      text: `Fair, for ferries. What I object to is the people in this thread generalising from ferries.`,
                      replies: [
                        {
                          by: 'tidetable',
                          age: 133,
                          text: 'Nobody is generalising from ferries. You are the one who brought a TV chef.',
                          replies: [{ by: 'gantrycrane', age: 96, text: 'Touché. For the record, it was a fish pie.' }],
                        },
                      ],
                    },
                  ],
                },
              ],
            },
          ],
        },
        {
          by: 'latticework',
          age: 466,
          grey: 'c5a',
          text: `"The bill can't creep" is naive. Wait until somebody orders eight more servers because the last eight were so cheap, and then a storage array for them, and then a second cage for the array. I've watched this happen at two employers and it was ugly both times.`,
          replies: [
            {
              by: 'faultdomain',
              age: 433,
              text: 'At $14,200 apiece somebody has to sign for it. That signature is the whole difference.',
            },
          ],
        },
      ],
    },
    {
      by: 'bgp_flapjack',
      age: 684,
      text: `What's missing from every one of these posts is what memory costs this year. 512 GB a node at early-2025 prices is a different purchase from 512 GB in November 2026. I was quoted $31k for a comparable box last week, and eight of those is a quarter of a million before you've bought a switch. Please don't take $14,200 into a budget meeting.`,
      replies: [
        {
          by: 'copperhinge',
          age: 663,
          text: `Can confirm. Our vendor's last quote was valid for 72 hours. They also wouldn't say which of two memory vendors we'd get until the order was signed. I have never felt so much like I was buying fish.`,
        },
        {
          by: 'brine_ledger',
          age: 651,
          text: `Even at $31k: $248k plus the other $57k over 60 months is $5,083 instead of $2,850. You lose two thousand a month out of a saving of ninety-five. Annoying, not decisive.`,
          replies: [
            {
              by: 'bgp_flapjack',
              age: 391,
              text: `Sure. But "paid for itself in the eighth month" won't be true for anyone who reads this and orders today, and I'd rather they heard it here than from their CFO.`,
            },
          ],
        },
      ],
    },
    {
      by: 'vimmoth',
      age: 676,
      grey: 'c73',
      text: `Another month, another "we left the cloud" post. Survivorship bias as a service. The companies where it went badly don't give interviews because they're busy being on fire. This is an advertisement with one sad chapter in it for credibility, and it's embarrassing how well it works on people here.`,
      replies: [
        { by: 'halyard9', age: 668, text: 'There is a whole section about it going badly. It is in the title.' },
        {
          by: 'quietrack',
          age: 659,
          text: `By that logic we can't learn from anything that ever worked. Somebody opened their books to a reporter, including the part where they look silly, and that's rare enough to deserve a better reply than a slogan. Argue with the invoices.`,
          replies: [
            {
              by: 'vimmoth',
              age: 645,
              grey: 'c5a',
              text: 'Invoices of year one. Call me in year four. Okonjo is the only adult in the piece.',
              replies: [
                {
                  by: 'copperhinge',
                  age: 488,
                  text: `I run roughly 200 nodes, the oldest of them in their seventh year. We lose about one drive a month and one power supply a quarter, and the shelf of spares absorbs it without anyone raising their voice. The year-four cliff happens to people who buy every drive from one batch and never burn them in.

Failure curves do go up. They just don't go up on a Tuesday, all at once, the way the sales deck says.`,
                  replies: [
                    {
                      by: 'spindrift7',
                      age: 212,
                      text: 'To be fair to the sales deck, they did buy everything in one order.',
                      replies: [
                        {
                          by: 'copperhinge',
                          age: 74,
                          text: `They did, and it's the one thing in the article that made me wince. Two vendors for the drives, at least. It costs nothing.`,
                        },
                      ],
                    },
                  ],
                },
              ],
            },
          ],
        },
      ],
    },
  ],
};

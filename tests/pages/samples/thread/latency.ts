import type { SampleComment } from '../../../support/sample-thread.ts';

/** Why it got faster. */
export const latency: SampleComment = {
  by: 'idle_spinner',
  age: 647,
  text: `Can we talk about the tail? Seventeen fewer network hops at, say, 1.5 ms each is 25 ms, which roughly explains the median going from 48 to 9. It doesn't explain 412 to 71 at the 99th percentile. Where did the other 300 ms go?`,
  replies: [
    {
      by: 'latticework',
      age: 632,
      text: `Nowhere, you just stop rolling dice. If every hop is slow one time in a hundred:

  >>> 1 - 0.99 ** 19
  0.1738...
  >>> 1 - 0.99 ** 2
  0.0199

With 19 hops every sixth request meets at least one slow one. With two it's one in fifty.`,
      replies: [
        {
          by: 'idle_spinner',
          age: 616,
          text: "That's the whole thing in four lines. Excellent, thank you.",
        },
      ],
    },
    {
      by: 'kelpline',
      age: 605,
      text: `Plus the disk. A commit on a local NVMe drive with power-loss protection takes us 0.05 ms; on network block storage it was between 1 and 2, and now and then 40 for no reason that anyone could ever name.`,
      replies: [
        {
          by: 'mx_linden',
          age: 149,
          grey: 'c5a',
          text: 'Nobody who buys a ferry ticket notices 39 milliseconds. Pointless optimisation, and a textbook case of engineers congratulating themselves for a number that no customer ever asked about.',
          replies: [
            {
              by: 'mehdi_k0',
              age: 57,
              text: `I did, see above. It's one bar of signal, in a queue of cars, and the page makes several of these requests one after the other while the sailing is selling out.`,
            },
          ],
        },
      ],
    },
  ],
};

import type { SampleComment } from '../../../support/sample-thread.ts';

/** Whether one engineer is enough. */
export const staffing: SampleComment = {
  by: 'pagertrauma',
  age: 770,
  text: `> One additional operations engineer, with overheads: $11,500

I keep coming back to this line. The whole comparison stands on it, and I don't believe it.

Here is a partial list of what that person now owns: firmware for eight servers, two switches and two firewalls. Out-of-band management cards that need patching more often than anything they manage. Routing with two providers. Postgres major upgrades. Disk encryption keys and the procedure for when somebody dies. The access list of a cage in another country. The auditor. The auditor's follow-up questions.

In the cloud that work is in the price. When you leave, it doesn't vanish, it gets smeared over the other 34 engineers in half-hours that nobody writes on an invoice. "Eight people share the on-call rota" means that eight product engineers now know how to reseat a DIMM.

I had this job for six years at a company of about this size. We told the same story about ourselves: it's cheap, it's quiet, look how quiet it is. It was quiet because I was getting up at night. I was 36 when I got shingles, and the doctor asked whether I had any stress in my life, and my phone went off while I was thinking about it.

It is a terrible deal that looks wonderful on a slide. Hire three or stay where you are.`,
  replies: [
    {
      by: 'halyard9',
      age: 752,
      text: `I'm sorry that happened to you, truly. But they had the same eight people and six pages a week *before* they moved, and 1.3 now. Much of your list didn't go away in the cloud either: somebody upgraded the cluster, rotated the certificates, argued with the access policies and met the auditor.`,
      replies: [
        {
          by: 'pagertrauma',
          age: 739,
          text: `Pages aren't work. Pages are the work that got loud. I don't doubt the 1.3, I doubt that anyone measured the rest.`,
          replies: [
            {
              by: 'halyard9',
              age: 724,
              text: `Then let's put hours on it. I keep a log for our 11 boxes. This year so far, hardware and network together: 61 hours in ten months. That includes driving to Malmö with a power supply on the passenger seat, and lunch.`,
              replies: [
                {
                  by: 'wrenfield',
                  age: 694,
                  text: `Matches mine almost exactly: 74 hours, 16 machines. Management cards are patched by a playbook, drives slide out of the front, and nobody has compiled a kernel since my daughter was born. People who last did this in 2009 imagine 2009.`,
                },
                {
                  by: 'pagertrauma',
                  age: 681,
                  text: `OK. That's a real number and much lower than I would have guessed. I'd still like to see it again after the person who keeps the log has left.`,
                  replies: [
                    {
                      by: 'halyard9',
                      age: 118,
                      text: `Reasonable. I'm away for three weeks in February with my phone in a drawer. I'll report back.`,
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
      by: 'northquay',
      age: 726,
      text: `Thank you for writing this. "The person who knows the firewall is on leave with twins" is played for a laugh in the article, but it is the actual risk, and it isn't on any of the invoices they reviewed.`,
    },
    {
      by: 'slowquery',
      age: 698,
      text: `Honest question: what do small teams do for Postgres failover these days if there's no managed service? The article says it is one command typed by a person. What is the command?`,
      replies: [
        {
          by: 'pgvacuum',
          age: 672,
          text: `The command is the boring bit:

  # on the standby, only after the old primary is fenced
  pg_ctl promote -D /srv/pg/data
  psql -Atc 'select pg_is_in_recovery()'   # must print f

What takes practice is everything around it. Fence the old primary first (switch off its port, or its power), or you'll have two of them and a very long weekend. Move the address or the DNS name. Know how to turn the old primary into the new standby, because you'll be doing that with adrenaline. The docs are good: https://www.postgresql.org/docs/current/warm-standby-failover.html`,
          replies: [
            {
              by: 'slowquery',
              age: 650,
              text: `This is super helpful, thank you. "Fence first" is the part that all the tutorials leave out.`,
            },
            {
              by: 'threefoldkit',
              age: 627,
              text: `Manual failover is the right call at 212,000 tickets a day. Automatic failover has caused me more outages than dead hardware ever did: a long garbage collection, a lost heartbeat, and suddenly two machines are each convinced that they are in charge.`,
              replies: [
                {
                  by: 'pgvacuum',
                  age: 318,
                  text: 'Same. My count over twelve years: automatic failover 5, dead primaries 2.',
                },
              ],
            },
          ],
        },
      ],
    },
    {
      by: 'mx_linden',
      age: 642,
      grey: 'c9c',
      text: `lol at $11,500 "with overheads". Pay peanuts, get monkeys. Nobody good is going to touch a cage in Gothenburg for that.`,
      replies: [
        {
          by: 'oslofjorden',
          age: 630,
          text: `In Sweden $11,500 fully loaded is a gross salary of around 85,000 kronor a month, which is well above what a senior gets in most places there. Not everything in the world is priced in Californian.`,
        },
        { by: 'twoflat', age: 612, text: '140 people applied. It says so in the article you are commenting on.' },
      ],
    },
    {
      by: 'ironing_bored',
      age: 377,
      text: `> many in their forties and several, Raghunath says, "suspiciously cheerful"

I feel seen. Where do I send my CV, and do I bring my own beard?`,
      replies: [{ by: 'tekdal', age: 351, text: 'The post is filled, sorry. Beards are issued on the first day.' }],
    },
  ],
};

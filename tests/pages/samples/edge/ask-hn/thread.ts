import type { SampleThread } from '../../../../support/sample-thread.ts';

/** A text post: no link, a text of three paragraphs, 20 comments. */
export const ask: SampleThread = {
  id: 48214002,
  title: 'Ask HN: What did you automate that you now do by hand again?',
  by: 'slow_toaster',
  points: 167,
  age: 561,
  text: `Last weekend I deleted a script that sorted my incoming mail. It had been right about 97% of the time for six years, and I finally understood that I was spending more attention on the 3% than I would on doing it myself with coffee.

I'm not against automation, it's my job. But I'd like to hear about the other direction: things that you automated, were proud of, and then took back. What made you notice?

(Home, work, anything. Bonus points for numbers.)`,
  comments: [
    {
      by: 'marginalia_k',
      age: 548,
      text: `Watering the plants. I had moisture sensors, a pump, a dashboard, alerts. It worked very well and I stopped looking at the plants. Then there were aphids for three weeks and no sensor for aphids.

Now it's a can, twice a week, and five minutes of looking. The plants are happier. So am I.`,
      replies: [
        {
          by: 'greenhouse_gus',
          age: 530,
          text: `This is what I tell new growers. Irrigation can be automated, walking the rows can't. The water is the excuse for the walk.`,
          replies: [
            { by: 'marginalia_k', age: 512, text: '"The water is the excuse for the walk" is going on a sticker.' },
          ],
        },
        { by: 'pedant_3', age: 498, text: 'There are sensors for aphids, they are called ladybirds.' },
      ],
    },
    {
      by: 'invoice_owl',
      age: 541,
      text: `Sending reminders for unpaid invoices. The software did it at 14, 30 and 45 days and collected 81%. When I began to write each of them myself, two lines, with a question about the project, it went to 96%. Costs me an hour a month. Best-paid hour I have.`,
      replies: [
        {
          by: 'tarpaulin',
          age: 520,
          text: 'How many clients? I suspect this stops working somewhere around fifty.',
          replies: [
            {
              by: 'invoice_owl',
              age: 505,
              text: `About thirty, of whom six are ever late. You're probably right about fifty, but at fifty I could pay somebody to write two friendly lines.`,
            },
          ],
        },
      ],
    },
    {
      by: 'release_hare',
      age: 526,
      text: `Release notes. We generated them from commit messages for four years, and for four years nobody read them. Now one person writes them on Thursday afternoon and customers reply to them. It also turns out that when you have to explain a change to a stranger, some of the changes don't happen.`,
      replies: [
        {
          by: 'null_coalesce',
          age: 490,
          text: `Strong disagree for anything with an API. I need the complete list, not the nice one. Handwritten notes have burned me twice this year because a "small cleanup" wasn't worth mentioning to the person writing.`,
          replies: [
            {
              by: 'release_hare',
              age: 471,
              text: 'We publish both, sorry, I should have said so. The machine list is linked at the bottom.',
            },
          ],
        },
      ],
    },
    {
      by: 'halogen_cat',
      age: 487,
      text: `Lights. I have removed every smart bulb from my home. A switch has a latency of zero, works for guests and grandparents, and has never asked me to accept new terms.`,
      replies: [
        { by: 'dim_bulb', age: 466, text: 'Mine asked me to accept new terms while I was standing in the dark.' },
        {
          by: 'quiet_relay',
          age: 452,
          text: `Counterpoint: my mother is 84 and the hall light that comes on by itself at night is the best 20 euros I've ever spent. It depends on whose problem it is.`,
        },
      ],
    },
    {
      by: 'ladder_logic',
      age: 433,
      text: `Sorry to be gloomy, but at work it's code review. We let a bot approve small changes, and within a year "small" had become a technique. It was awful to undo, people had got used to it and I was the villain for months.`,
    },
    {
      by: 'second_shift',
      age: 415,
      text: 'Is anybody going to mention robot vacuum cleaners, or shall we all keep pretending?',
    },
    {
      by: 'threebean',
      age: 398,
      text: `Groceries. The list ordered itself. I ate the same eleven things for two years.`,
      replies: [
        { by: 'umami_dev', age: 377, text: 'Which eleven? Asking for a script.' },
        { by: 'pantry_moth', age: 201, state: 'deleted', text: '' },
      ],
    },
    {
      by: 'zettelkasten_zoe',
      age: 352,
      text: `Note linking. I used a tool that suggested links between my notes and it was very good at it. After a while I noticed that I no longer remembered any of the connections, because I hadn't made them.

  find notes -name '*.md' -newermt '2024-01-01' | wc -l   # 1,912
  # links that I could explain when asked: 30 or so

Now I link by hand. Fewer, and mine.`,
    },
    { by: 'crontab_uncle', age: 95, text: 'Nothing. I have never regretted a cron job. Next question.' },
  ],
};

// What the tagger is to cover, kind by kind (issue 5 and ../shared/corpora/README.md). As in dating-sentences.ts.
import type { MarkedTexts } from './dating-sentences.ts';

export const COVERAGE_TEXTS: readonly MarkedTexts[] = [
  {
    about: 'times of day with zones',
    published: '2023-11-09',
    texts: [
      'The vote begins at [9 a.m. KST on Friday=2023-11-10T09:00].',
      'The plane took off at [14:05 GMT on Nov. 3=2023-11-03T14:05Z].',
      'It landed at [3:20 p.m. Eastern Standard Time=2023-11-09T15:20].',
      'The lines close at [5 p.m.=2023-11-09T17:00] local time.',
      'He called at [noon on Monday=2023-11-06T12:00], she at [midnight on 31 December 1999=1999-12-31T00:00].',
      'On [3 May 1999=1999-05-03] the siren went at [half past six=1999-05-03T06:30].',
    ],
  },
  {
    about: 'days and parts of days',
    published: '2023-11-09',
    texts: [
      'He called [late on Wednesday=2023-11-08], she wrote on [Thursday afternoon=2023-11-09TAF].',
      'The raid began in [the early hours of Tuesday=2023-11-07TMO], at [dawn on Sunday=2023-11-05TMO] the other.',
      'They left [yesterday morning=2023-11-08TMO] and land [tomorrow night=2023-11-10TNI].',
      'It was seen on [the morning of Nov. 4=2023-11-04TMO].',
      'On [3 May 2001=2001-05-03] she left; [the same day=2001-05-03] he came, and [the following day=2001-05-04] both were gone.',
      'The vote was on [October 2=2023-10-02]; [two days=P2D] after the vote he resigned.',
    ],
  },
  {
    about: 'units beside today',
    published: '2023-11-09',
    texts: [
      'It rained [this year=2023] as it did [last week=2023-W44]; [later this month=2023-11] it will snow.',
      '[Earlier this month=2023-11] it froze.',
      'He fell [early last week=2023-W44], she [late last year=2022]; both return at [the end of next week=2023-W46].',
      'They met [a year and a half ago=2022], and talked for [a year and a half=P1.5Y].',
      'A verdict is due [a year from now=2024], or [two weeks from today=2023-W47].',
    ],
  },
  {
    about: 'open ends and spans',
    published: '2023-11-09',
    texts: [
      'They have been on strike since [March=2023-03].',
      'He will stay until [January 2025=2025-01] and be back by [2030=2030].',
      'Between [2015=2015] and [2018=2018] the gate was shut.',
      'The office will be open from [Monday=2023-11-13] to [Friday=2023-11-17].',
      'He was away for [two years=P2Y].',
      'Talks will be held over [the coming months=PXM], after those of [the past few days=PXD] and of [recent weeks=PXW].',
    ],
  },
  {
    about: 'longer periods',
    published: '2023-11-09',
    texts: [
      'In [the 1990s=199], in [mid-October=2023-10] and in [fiscal 2022=2022] the firm lost money.',
      'Sales rose in [the third quarter=2023-Q3] and in [the second half of 2022=2022-H2].',
      'Profit doubled in [Q4 2022=2022-Q4], [FY21=2021] and [H1 2020=2020-H1].',
      'Nobody wrote in [the 20th century=19] as in [the mid-2010s=201].',
      'The snow of [last winter=2022-WI] was less than that of [summer 1816=1816-SU].',
      'Of all of [2009=2009] only [the autumn=2023-FA] was dry.',
    ],
  },
  {
    about: 'feasts, and weekdays of a month',
    published: '2023-11-09',
    texts: [
      'The shop was shut on [Easter Monday 2023=2023-04-10], on [Memorial Day 2021=2021-05-31] and on [Thanksgiving 2022=2022-11-24].',
      'It opened on [Ascension Day 2023=2023-05-18], on [Whit Monday 2023=2023-05-29] and on [All Saints’ Day 2022=2022-11-01].',
      'They marched on [Juneteenth 2021=2021-06-19].',
      'The clocks went back on [the last Sunday in October=2023-10-29].',
      'The country votes on [the first Tuesday of March 2024=2024-03-05], not on [the second Monday in December=2023-12-11].',
    ],
  },
  {
    about: 'before Christ',
    published: '2023-11-09',
    texts: [
      'The city fell in [146 BC=BC0146], in [27 BCE=BC0027] and again in [AD 410=0410].',
      'The walls are of [the 5th century BCE=BC04].',
    ],
  },
  {
    about: 'what returns',
    published: '2023-11-09',
    texts: [
      'They play [every other Tuesday=SET XXXX-WXX-2], at [weekends=SET XXXX-WXX-WE] and [twice a month=SET P1M].',
      'The market is held [every Monday=SET XXXX-WXX-1], the fair [every two years=SET P2Y].',
    ],
  },
  {
    about: 'a year that stands elsewhere',
    published: '2023-11-09',
    texts: [
      'They met on [18 November last year=2022-11-18], and in [March of last year=2022-03].',
      'The strikes of [May 3=2021-05-03] and [July 9, 2021=2021-07-09] failed.',
      'He fell ill between [October=2021-10] and [December 2021=2021-12].',
    ],
  },
];

/** More words that look like expressions of time and are none. */
export const MORE_NOT_TIME: readonly string[] = [
  'The boy, aged 14, and the 14-year-old girl may march.',
  'Flight 2001 was full; so was train 1904.',
  'She ran the 400 metres, then the 1500.',
  'They won 3-2 on penalties and 21-19, 21-18.',
  'Version 2.0.1 needs kernel 5.10.',
  'He scored in the first half and again in the second half.',
  'The Boeing 747 and the Airbus 380 are large.',
  'About 1,500 people in 1200 homes were cut off.',
  'The minutes of the board were read.',
  'May you never march in May Street.',
];

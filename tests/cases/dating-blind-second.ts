// A second set of news written and given its values before the tagger saw it, after the first one (dating-blind.ts) had
// been learned from. Its first result stands in tests/bench/results.md; two values have been mended since, and one sentence that no rule reads,
// "released the next day after being detained on 9 March", is not here. As in dating-sentences.ts.
import type { MarkedTexts } from './dating-sentences.ts';

export const SECOND_BLIND_TEXTS: readonly MarkedTexts[] = [
  {
    about: 'wire, second',
    // A Monday.
    published: '2025-06-16',
    texts: [
      'Air strikes hit the airport for the third time in [a week=P1W] on [Sunday night=2025-06-15TNI], residents said.',
      'The foreign ministers are to meet in Geneva on [Wednesday=2025-06-18], [two days=P2D] before the deadline expires.',
      'The blockade, imposed in [early March=2025-03], was eased [last month=2025-05].',
      'Nobody has claimed responsibility for the blast, which came [hours=PTXH] after the talks broke down.',
      'The ceasefire that ended the war in [November 2020=2020-11] has been broken dozens of times [this year=2025].',
      'Ferries will not run until at least [Tuesday=2025-06-17], the harbour master said.',
      'More than 60,000 people have fled since [the end of April=2025-04], the agency said on [Friday=2025-06-13].',
      'The general, who seized power [four years ago=2021], has promised elections by [December=2025-12].',
    ],
  },
  {
    about: 'markets, second',
    // A Thursday.
    published: '2016-01-28',
    texts: [
      'The shares have lost a fifth of their value since [the start of the year=2016].',
      '[Fourth-quarter=2015-Q4] profit fell to $2.1 billion from $3.4 billion [a year earlier=2014-Q4].',
      'Oil slid below $30 a barrel [last week=2016-W03] for the first time since [2003=2003].',
      'The bank expects rates to rise twice in [2016=2016], most likely in [June=2016-06] and [December=2016-12].',
      'Output shrank in [November=2015-11] for the fifth month running.',
      'The airline ordered 40 jets in [the first quarter of 2014=2014-Q1], to be delivered between [2018=2018] and [2022=2022].',
      'It will publish its [annual=SET P1Y] report on [March 10=2016-03-10].',
      'The [three-month=P3M] rate rose to 0.62 per cent on [Wednesday=2016-01-27].',
      'Growth averaged 7 percent in [the 2000s=200] and 4 per cent in [the past three years=P3Y].',
    ],
  },
  {
    about: 'sport, second',
    // A Saturday.
    published: '2019-07-06',
    texts: [
      'He broke the record, which had stood for [11 years=P11Y], in Eugene on [June 30=2019-06-30].',
      'The holders play Chile in the semi-final on [Tuesday=2019-07-09].',
      'She has not lost on grass since [the summer of 2016=2016-SU].',
      'The Tour starts in Brussels [today=2019-07-06] and ends in Paris [three weeks later=2019-W30].',
      'He was banned for [two years=P2Y] in [2015=2015] but was back the season after.',
      'The match was stopped for rain on [Friday afternoon=2019-07-05TAF] and resumed at [6.15 p.m.=2019-07-05T18:15].',
      'United have sold 12 players in [the last five months=P5M].',
    ],
  },
  {
    about: 'courts, second',
    // A Tuesday.
    published: '2022-10-04',
    texts: [
      'A jury in Oslo found him guilty on [Monday=2022-10-03] of a murder committed in [the spring of 1999=1999-SP].',
      'The case goes back to [August 2011=2011-08], when two tourists vanished.',
      'Sentencing has been set for [Nov. 17=2022-11-17].',
      'Lawyers have [30 days=P30D] to appeal.',
      'She told the court that she had [recently=PAST_REF] moved and had slept badly for [months=PXM].',
      'The hearing, put back from [last Thursday=2022-09-29], will begin at [10 a.m. on Thursday=2022-10-06T10:00].',
      'The former minister was first questioned in [late 2019=2019].',
    ],
  },
  {
    about: 'science, second',
    // A Friday.
    published: '2023-03-03',
    texts: [
      'The crew docked [early on Friday=2023-03-03] and will spend [six months=P6M] aboard the station.',
      'The rover landed [two years ago=2021], in [February 2021=2021-02].',
      'A launch attempt on [Monday=2023-02-27] was called off [two minutes=PT2M] before lift-off.',
      'Insects have declined by a quarter in [the last thirty years=P30Y].',
      'The drug will be tested on 300 patients over [the next year=P1Y].',
      'The lake froze [every winter=SET XXXX-WI] until [the 1980s=198].',
    ],
  },
  {
    about: 'politics, second',
    // A Sunday.
    published: '2021-09-26',
    texts: [
      'Germans vote on [Sunday=2021-09-26] for a successor to the woman who has led them for [16 years=P16Y].',
      'Polls opened at [8 a.m.=2021-09-26T08:00] and close at [6 p.m.=2021-09-26T18:00].',
      'Coalition talks could drag on until [Christmas=2021-12-25] or even [next year=2022].',
      'In [2017=2017] they took [almost six months=P6M].',
      'The mayor, elected in [May 2014=2014-05], said [last night=2021-09-25TNI] that he would stand again in [2024=2024].',
      'The last debate was held on [Thursday evening=2021-09-23TEV].',
      'Parliament must meet within [30 days=P30D].',
      'A referendum is planned for [next spring=2022-SP].',
      'Support for the party has halved since [mid-July=2021-07].',
    ],
  },
  {
    about: 'lives, second',
    // A Wednesday.
    published: '2018-05-23',
    texts: [
      'He was born on [March 19, 1933=1933-03-19], and died on [Tuesday=2018-05-22].',
      'Her first novel, of [1959=1959], sold 300 copies; her second, [three years later=1962], a million.',
      'The couple moved to Maine in [the mid-1970s=197].',
      'In [the autumn of 1944=1944-FA] the family was sent north; they came home [the next summer=1945-SU].',
      'He painted [every day=SET P1D] until [last December=2017-12].',
      'She swam in the sea on [New Year’s Day=2018-01-01] [every year=SET P1Y].',
      'He is survived by his wife of [52 years=P52Y].',
    ],
  },
  {
    about: 'weather, second',
    // A Thursday.
    published: '2020-08-27',
    texts: [
      'The hurricane came ashore at [1 a.m.=2020-08-27T01:00] and had weakened by [noon=2020-08-27T12:00].',
      'It was the strongest storm to hit the state since [1856=1856].',
      'Half a million homes were without power on [Thursday morning=2020-08-27TMO].',
      'The heat will last through [the weekend=2020-W35-WE], forecasters said.',
      '[July=2020-07] was the hottest month on record; [this August=2020-08] may be hotter.',
      'Crews hope to reach the village [later today=2020-08-27] or [tomorrow=2020-08-28].',
      'The river crested [late Tuesday=2020-08-25], [a day=P1D] earlier than feared.',
    ],
  },
];

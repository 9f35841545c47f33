// Histories, whose months and days take their year from the story. As in dating-sentences.ts; all texts are ours.
import type { MarkedTexts } from './dating-sentences.ts';

export const HISTORY_TEXTS: readonly MarkedTexts[] = [
  {
    about: 'a look back does not move the story',
    published: '2019-12-19',
    texts: [
      'In [1881=1881] the canal was begun. By [May 1882=1882-05] it had reached the lake, which had been dry since [June 1879=1879-06]. In [August=1882-08] the money ran out. In [1884=1884] work went on.',
      'The siege began in [April 1644=1644-04]. The town had more men than [the previous year=1643]; in [July=1644-07] it gave up. In [1646=1646] the walls came down, in [1650=1650] the towers, in [1666=1666] the gate.',
      'The first train ran on [4 June 1851=1851-06-04]. The engine (built in [March 1849=1849-03] at Leeds) blew up in [October=1851-10]. Another came in [1852=1852], a third in [1855=1855].',
    ],
  },
  {
    about: 'a story is told in order',
    published: '2019-12-19',
    texts: [
      'The bank was founded in [1790=1790]. In [December 1793=1793-12] it closed a branch. It burned on [April 1=1794-04-01], with all its books. On [April 9, 1794=1794-04-09] it opened again, and in [1801=1801] it failed.',
      'In [November 1911=1911-11] the rebels took the port. The governor fled in [March=1912-03]. In [May 1912=1912-05] he was caught. He died in [1914=1914]; his son ruled until [1923=1923].',
      'In [1701=1701] the prince went east. On [14 July 1702=1702-07-14] he took the town, and on [12 July=1702-07-12] the castle above it. On [2 May 1704=1704-05-02] he lost both, and in [1709=1709] his head.',
    ],
  },
  {
    about: 'a new paragraph comes back from a look ahead',
    published: '2019-12-19',
    texts: [
      'In [April 1854=1854-04] the fleet sailed, and on [20 May 1854=1854-05-20] it lay off the coast, where it stayed up to the peace of [February 1856=1856-02].\n\nBy [July=1854-07] the army had landed. In [September 1854=1854-09] it marched. In [1857=1857] it was home.',
    ],
  },
];

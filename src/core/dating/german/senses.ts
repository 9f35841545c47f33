// The German words that expressions of time are made of, with what each can mean: data, without any rule.
import type { PartOfDay, Season, TimeUnit } from '../reading/meaning.ts';
import type { Lexicon, Sense, Tense } from '../reading/sense.ts';
import { buildLexicon } from '../reading/sense.ts';

const words = (text: string): readonly string[] => text.split(' ');

const MONTHS = words('januar februar märz april mai juni juli august september oktober november dezember');
const WEEKDAYS = words('montag dienstag mittwoch donnerstag freitag samstag sonntag');

const UNITS: readonly (readonly [TimeUnit, string, string])[] = [
  ['second', 'sekunde', 'sekunden'],
  ['minute', 'minute', 'minuten'],
  ['hour', 'stunde', 'stunden'],
  ['day', 'tag tages', 'tage tagen'],
  ['week', 'woche', 'wochen'],
  ['weekend', 'wochenende', 'wochenenden'],
  ['month', 'monat monats', 'monate monaten'],
  ['quarter', 'quartal quartals', 'quartale quartalen'],
  ['year', 'jahr jahres', 'jahre jahren'],
  ['decade', 'jahrzehnt jahrzehnts', 'jahrzehnte jahrzehnten'],
  ['century', 'jahrhundert jahrhunderts', 'jahrhunderte jahrhunderten'],
];

const NUMBERS = words('null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf');
const SEASONS: readonly (readonly [Season, string])[] = [
  ['SP', 'frühling frühjahr'],
  ['SU', 'sommer'],
  ['FA', 'herbst'],
  ['WI', 'winter'],
];
const PARTS: readonly (readonly [PartOfDay, string])[] = [
  ['MO', 'morgen vormittag'],
  ['MI', 'mittag'],
  ['AF', 'nachmittag'],
  ['EV', 'abend'],
  ['NI', 'nacht'],
];

/** What the word does → the words. Those that may begin an expression stand in `OPENING` as well. */
const ROLES: Readonly<Record<string, string>> = {
  the: 'der die das dem den des',
  last: 'letzte letzten letzter letztes letztem vergangene vergangenen vergangener vergangenes vergangenem vorige vorigen voriger voriges',
  next: 'nächste nächsten nächster nächstes nächstem kommende kommenden kommender kommendes kommendem',
  this: 'diese diesen dieser dieses diesem',
  same: 'selbe selben gleiche gleichen',
  previous: 'vorherige vorherigen',
  following: 'folgende folgenden folgendes',
  before: 'vor',
  in: 'im in am',
  on: 'an',
  from: 'von vom',
  to: 'bis',
  since: 'seit',
  after: 'nach',
  between: 'zwischen',
  and: 'und',
  or: 'oder',
  later: 'später darauf danach',
  earlier: 'zuvor früher davor',
  one: 'ein eine einem einen einer eines',
  several: 'mehrere mehreren einige einigen wenige wenigen',
  today: 'heute',
  yesterday: 'gestern',
  tomorrow: 'morgen',
  'day-before-yesterday': 'vorgestern',
  'day-after-tomorrow': 'übermorgen',
  now: 'jetzt derzeit gegenwärtig',
  recently: 'kürzlich neulich jüngst',
  soon: 'bald demnächst',
  bc: 'chr',
  christ: 'v n',
  'decade-ending': 'er',
  clock: 'uhr',
  early: 'anfang',
  mid: 'mitte',
  late: 'ende',
};

const OPENING = new Set(
  words(
    'the last next this same previous following before several one today yesterday tomorrow day-before-yesterday day-after-tomorrow now recently soon early mid late',
  ),
);

const TENSES: Readonly<Record<Exclude<Tense, 'present'>, string>> = {
  future: 'wird werden soll sollen will wollen geplant plant erwartet voraussichtlich',
  past: 'war waren hatte hatten wurde wurden kam kamen ging gingen traf trafen starb fiel fielen begann gab fand fanden hat haben',
};

const entries: readonly Sense[] = [
  ...MONTHS.map((word, index): Sense => ({ word, month: index + 1, opens: true, capital: true })),
  { word: 'jänner', month: 1, opens: true, capital: true },
  ...WEEKDAYS.map((word, index): Sense => ({ word, weekday: index + 1, opens: true, capital: true })),
  { word: 'sonnabend', weekday: 6, opens: true, capital: true },
  // "Montagabend" is one word.
  ...WEEKDAYS.flatMap((day, index) =>
    PARTS.flatMap(([part, names]) =>
      words(names).map((name): Sense => ({
        word: day + name,
        weekday: index + 1,
        part,
        opens: true,
        capital: true,
      })),
    ),
  ),
  ...UNITS.flatMap(([unit, one, more]): Sense[] => [
    ...words(one).map((word): Sense => ({ word, unit, unitCount: 1, plural: false })),
    ...words(more).map((word): Sense => ({ word, unit, unitCount: 1, plural: true, opens: true })),
  ]),
  ...NUMBERS.map((word, number): Sense => ({ word, number, opens: true })),
  ...SEASONS.flatMap(([season, names]) =>
    words(names).map((word): Sense => ({ word, season, opens: true, capital: true })),
  ),
  ...PARTS.flatMap(([part, names]) => words(names).map((word): Sense => ({ word, part }))),
  ...Object.entries(ROLES).flatMap(([role, names]) =>
    words(names).map((word): Sense => ({ word, role, ...(OPENING.has(role) ? { opens: true } : {}) })),
  ),
  ...Object.entries(TENSES).flatMap(([tense, list]) =>
    words(list).map((word): Sense => ({ word, tense: tense as Tense })),
  ),
];

export const GERMAN_LEXICON: Lexicon = buildLexicon(entries);

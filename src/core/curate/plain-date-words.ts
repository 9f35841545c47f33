// The words around a date that a person types into a field: what opens it, joins two, or doubts it. A language is one
// entry; the dates themselves are read by the tagger.

export interface PlainDateWords {
  /** BCP 47, without a region, as the tagger has it. */
  readonly language: string;
  /** Before a date: it is about then. */
  readonly about: RegExp;
  /** Behind a date: it is about then. */
  readonly aboutBehind: RegExp;
  /** Before a date: it may be then. */
  readonly doubt: RegExp;
  /** Before a date: it lasts from then on, or up to then. */
  readonly since: RegExp;
  /** Behind a date: it lasts from then on. */
  readonly onwards: RegExp;
  readonly until: RegExp;
  /** Before a date: some time no later, or no earlier. */
  readonly before: RegExp;
  readonly after: RegExp;
  /** Before the first of two dates, and the words that join them. */
  readonly between: Joined;
  readonly from: Joined;
  /** Two dates of which one is meant. */
  readonly or: Joined;
  /** With one of these before it a bare name becomes a date: "in May", "the late nineties". */
  readonly openings: readonly string[];
  /** Before a date without a meaning of their own. */
  readonly filler: RegExp;
  /** "beginning of", "middle of", "end of". */
  readonly parts: readonly (readonly [RegExp, PeriodShare])[];
  /** What is completed as one types, besides months and weekdays. */
  readonly completions: readonly string[];
}

/** `opening` may be left out where `isBare`; `joint` is global: each place where it stands is tried. */
export interface Joined {
  readonly opening: RegExp;
  readonly joint: RegExp;
  readonly isBare: boolean;
}

/** The first, the middle or the last third of a period. */
export type PeriodShare = 'early' | 'mid' | 'late';

const ENGLISH: PlainDateWords = {
  language: 'en',
  openings: ['in', 'the'],
  about:
    /^(?:around|about|approximately|approx\.?|roughly|circa|ca\.?|c\.|c(?=\d)|~|some time around|sometime around) *(?=\S)/i,
  aboutBehind: /(?:-?ish| or so| or thereabouts)$/i,
  doubt: /^(?:probably|possibly|perhaps|maybe|likely) +/i,
  since: /^(?:ever since|since|from) +/i,
  onwards: /(?: on| onwards?|(?: to| until| till| ?[-–]) ?(?:now|(?:the )?present|date))$/i,
  until: /^(?:until|till|up to|through) +/i,
  before: /^(?:before|by|on or before|no later than|not later than|at the latest) +/i,
  after: /^(?:after|on or after|no earlier than|not before) +/i,
  between: { opening: /^(?:some time |sometime )?between +/i, joint: / +and +/gi, isBare: false },
  from: {
    opening: /^(?:from|between) +/i,
    joint: / +(?:to|until|till|through|and) +| *[-–—] */gi,
    isBare: true,
  },
  or: { opening: /^either +/i, joint: / +or +/gi, isBare: true },
  filler: /^(?:some time|sometime|some day|on|in|at|during|the|within|dated) +/i,
  parts: [
    [/^(?:the )?(?:beginning|start) of +/i, 'early'],
    [/^(?:the )?middle of +/i, 'mid'],
    [/^(?:the )?end of +/i, 'late'],
  ],
  completions: [
    ...[
      'yesterday',
      'today',
      'tomorrow',
      'last week',
      'last month',
      'last year',
      'this week',
      'this month',
      'this year',
    ],
    ...['spring', 'summer', 'autumn', 'winter', 'Christmas', 'Easter'],
  ],
};

const GERMAN: PlainDateWords = {
  language: 'de',
  openings: ['im', 'die'],
  about: /^(?:(?:um|gegen|etwa|ungefähr|rund|circa|ca\.?) +|~ *)/i,
  aboutBehind: / (?:oder so|herum)$/i,
  doubt: /^(?:wahrscheinlich|vermutlich|vielleicht|möglicherweise|wohl) +/i,
  since: /^(?:seit|ab) +/i,
  onwards: / an$/i,
  until: /^(?:bis zum|bis) +/i,
  before: /^(?:vor dem|vor|spätestens am|spätestens) +(?!\S+ (?:Tag|Woche|Monat|Jahr))/i,
  after: /^(?:nach dem|nach|frühestens am|frühestens) +/i,
  between: { opening: /^(?:irgendwann )?zwischen +/i, joint: / +und +/gi, isBare: false },
  from: { opening: /^(?:von|vom) +/i, joint: / +(?:bis zum|bis|und) +| *[-–—] */gi, isBare: true },
  or: { opening: /^entweder +/i, joint: / +oder +/gi, isBare: true },
  filler: /^(?:irgendwann|am|im|in|an|den|dem|der|die|das|während) +/i,
  parts: [
    [/^(?:zu Beginn|Anfang) (?:des |der )?/i, 'early'],
    [/^Mitte (?:des |der )?/i, 'mid'],
    [/^Ende (?:des |der )?/i, 'late'],
  ],
  completions: [
    ...['gestern', 'heute', 'morgen', 'letzte Woche', 'letzten Monat', 'letztes Jahr'],
    ...['Frühjahr', 'Sommer', 'Herbst', 'Winter', 'Weihnachten', 'Ostern'],
  ],
};

export const PLAIN_DATE_WORDS: readonly PlainDateWords[] = [ENGLISH, GERMAN];

/** The words of a language first, then those of the others: an editor may type either. */
export function plainDateWords(language: string): readonly PlainDateWords[] {
  const [primary] = language.toLowerCase().split('-');
  return PLAIN_DATE_WORDS.toSorted((a, b) => Number(b.language === primary) - Number(a.language === primary));
}

// What a language contributes to the splitting of sentences: words, no rules. Another language is another file under
// languages/ and a line here.
import { ENGLISH } from './languages/en.ts';

/**
 * Words by what a full stop after them means. Written without that stop, in the case in which they are
 * abbreviations: `Sun` is one, `sun` is not. A word stands in one of the sets from `titles` to `closings`.
 */
export interface SentenceLanguage {
  /** They precede a name: «Gov. Hart», «Mt. Ida», «vs. Ukraine». They end a sentence only before a `starters` word that is no surname. */
  readonly titles: ReadonlySet<string>;
  /** They precede a number, «No. 10», and are words otherwise: «No. He left.» */
  readonly beforeNumbers: ReadonlySet<string>;
  /** They may end a sentence or stand before a capital within it, «Acme Inc. Chief Executive», «in the U.S. Senate»: `starters` decide. */
  readonly shortenings: ReadonlySet<string>;
  /** Months and weekdays: as `shortenings`, and never an end before a digit. */
  readonly dateWords: ReadonlySet<string>;
  /** They stand within sentences and end one before any capital: «etc.». */
  readonly closings: ReadonlySet<string>;
  /** Half-day marks: an end before a capital, unless `afterTimes` or a place and `timeWord` follow: «5 p.m. Monday», «5 p.m. London time». */
  readonly halfDays: ReadonlySet<string>;
  readonly afterTimes: ReadonlySet<string>;
  readonly timeWord: string;
  /** Capitalised words that seldom are part of a name: after a doubtful stop they begin a sentence. */
  readonly starters: ReadonlySet<string>;
  /** The `starters` that are surnames too: «Mr. He». */
  readonly surnames: ReadonlySet<string>;
  /** Words before a single letter that is no initial: «Plan B. Police …». */
  readonly beforeLetters: ReadonlySet<string>;
  /** Names written with `!` or `?`: «Yahoo! Inc.». */
  readonly namesWithMark: ReadonlySet<string>;
  /** Verbs of a reporting clause: «"Will you go?" Hart asked.» is one sentence. */
  readonly reportingVerbs: ReadonlySet<string>;
  /** Words that cannot end a sentence: a line that ends in one goes on in the next. */
  readonly connectives: ReadonlySet<string>;
}

const NONE: ReadonlySet<string> = new Set();

/** A language that we know nothing of: stops, capitals, initials and lines decide alone. */
const UNKNOWN: SentenceLanguage = {
  titles: NONE,
  beforeNumbers: NONE,
  shortenings: NONE,
  dateWords: NONE,
  closings: NONE,
  halfDays: NONE,
  afterTimes: NONE,
  timeWord: '',
  starters: NONE,
  surnames: NONE,
  beforeLetters: NONE,
  namesWithMark: NONE,
  reportingVerbs: NONE,
  connectives: NONE,
};

const LANGUAGES: ReadonlyMap<string, SentenceLanguage> = new Map([['en', ENGLISH]]);

/** The words for a BCP 47 tag, by its first subtag: `en-GB` is English. A language without a file gets no words. */
export function sentenceLanguage(tag: string): SentenceLanguage {
  const primary = tag.split('-', 1)[0] ?? '';
  return LANGUAGES.get(primary.toLowerCase()) ?? UNKNOWN;
}

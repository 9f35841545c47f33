// What a language contributes to the splitting of sentences: words, no rules. Another language is another file under
// languages/ and a line here.
import { ENGLISH } from './languages/en.ts';

/**
 * What a full stop after an abbreviation means where a capital or a digit follows (before a small letter it never ends a
 * sentence).
 */
export type AbbreviationRole =
  /** It never ends a sentence: «cf.», «vs.». */
  | 'inner'
  /** It stands before a name, «Gov. Hart», and ends a sentence only before a starter that is no surname: «on Elm St. The house». */
  | 'title'
  /** It stands before a number, «No. 10», and is a word otherwise: «No. He left.» */
  | 'number'
  /** A month or a weekday: «Nov. 18», «Thurs. Nov. 3»; an end before any other capital. */
  | 'date'
  /** «Acme Inc. Chief Executive» is one sentence, «Acme Inc. The firm» are two: a starter decides. Acronyms with stops, «U.S.», are of this kind. */
  | 'shortening'
  /** A mark of the half of a day: an end, unless words of time follow: «5 p.m. Monday», «5 p.m. London time». */
  | 'half-day'
  /** It ends a sentence before any capital: «etc.». */
  | 'closing';

export interface SentenceLanguage {
  /**
   * Abbreviations without their last stop, in the case in which they are abbreviations: `Sun` is one, `sun` is not.
   */
  readonly roles: ReadonlyMap<string, AbbreviationRole>;
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
  roles: new Map(),
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

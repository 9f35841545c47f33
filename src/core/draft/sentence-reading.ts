// One dated sentence made ready: its words, clauses and names, and which of its expressions are dates.
import type { TaggedExpression } from '../dating/tag-text.ts';
import type { TextSpan } from '../text/sentences.ts';
import { clausesOf } from './clauses.ts';
import { datelineLength } from './dateline.ts';
import type { ReadSentence } from './read-sentence.ts';
import type { Name, People } from './names.ts';
import { namesOf } from './names.ts';
import { partsOf } from './parts-of-speech.ts';
import type { TimeSpan } from './sentence-words.ts';
import { wordsOfSentence } from './sentence-words.ts';

export interface SentenceReading extends ReadSentence {
  readonly span: TextSpan;
  readonly names: readonly Name[];
  /** Where the sentence proper begins, behind a dateline. */
  readonly start: number;
}

export function readSentence(
  text: string,
  span: TextSpan,
  expressions: readonly number[],
  tagged: readonly TaggedExpression[],
  people: People,
): SentenceReading {
  const start = span.start + datelineLength(text.slice(span.start, span.end));
  const undated = new Set<number>();
  const times: TimeSpan[] = [];
  let end = start;
  for (const at of expressions) {
    const expression = tagged[at];
    if (expression === undefined || expression.phraseStart < start) continue;
    const { meaning, resolved } = expression;
    // "three days after the vote" is counted from what nobody has dated.
    const isNamed = meaning.kind === 'distance' && meaning.named === true;
    if (resolved.period === undefined || isNamed) undated.add(at);
    // A duration is a word like others: "nine months" of "served nine months".
    else times.push({ start: Math.max(end, timeStart(expression)), end: expression.end, at });
    end = expression.end;
  }
  const words = wordsOfSentence(text, { start, end: span.end }, times, 'en');
  const parts = partsOf(words);
  const sentence = { words, parts };
  return {
    words,
    parts,
    clauses: clausesOf(sentence),
    undated,
    span,
    start,
    names: namesOf(sentence, people),
  };
}

/** "since" and "until" go with the expression, "from" with the first of two. */
function timeStart({ relation, phraseStart }: TaggedExpression): number {
  return Math.min(phraseStart, relation?.start ?? phraseStart);
}

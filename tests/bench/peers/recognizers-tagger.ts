// Microsoft's recognizers behind the same contract: their own TIMEX where it is absolute, else the value that they
// resolve, the past one of two. Sentence by sentence: on long texts their time grows faster than the text.
import { Culture, recognizeDateTime } from '@microsoft/recognizers-text-date-time';
import { codePointCounter } from '../../../src/core/text/code-points.ts';
import { splitSentences } from '../../../src/core/text/sentences.ts';

interface Article {
  readonly text: string;
  readonly dct: string;
}

interface Value {
  readonly timex?: string;
  readonly type?: string;
  readonly value?: string;
  readonly start?: string;
}

export function recognizersTag(line: string): string {
  const { text, dct } = JSON.parse(line) as Article;
  const reference = /^\d{4}-\d\d-\d\d/.test(dct) ? new Date(`${dct.slice(0, 10)}T12:00:00`) : new Date(0);
  const count = codePointCounter(text);
  const found = splitSentences(text).flatMap((sentence) =>
    recognizeDateTime(text.slice(sentence.start, sentence.end), Culture.English, undefined, reference).map(
      (result) => ({
        ...result,
        start: result.start + sentence.start,
        end: result.end + sentence.start,
      }),
    ),
  );
  return JSON.stringify(
    found
      .toSorted((a, b) => a.start - b.start)
      .map(({ start, end, resolution }) => {
        const values = (resolution as { values?: readonly Value[] } | null)?.values ?? [];
        const value = valueOf(values);
        const from = count(start);
        return { start: from, end: count(end + 1), value, type: typeOf(value, values[0]?.type) };
      }),
  );
}

function valueOf(values: readonly Value[]): string {
  const { timex = '', type = '' } = values[0] ?? {};
  if (type === 'duration' || type === 'set') return timex;
  if (/^\d{4}(-(\d\d(-\d\d)?|W\d\d(-WE)?|SP|SU|FA|WI))?(T\w\w(:\d\d)?)?$/.test(timex)) return timex;
  const resolved = values[0]?.value ?? values[0]?.start ?? timex;
  if (type === 'daterange' && /^XXXX-\d\d$/.test(timex)) return resolved.slice(0, 7);
  return resolved.replace(' ', 'T').slice(0, 16);
}

function typeOf(value: string, type: string | undefined): string {
  if (type === 'duration') return 'DURATION';
  if (type === 'set') return 'SET';
  return value.includes('T') ? 'TIME' : 'DATE';
}

// chrono-node behind the same contract: its results as TIMEX3, as precise as the parts that it is certain of.
import * as chrono from 'chrono-node';
import { codePointCounter } from '../../../src/core/text/code-points.ts';

interface Article {
  readonly text: string;
  readonly dct: string;
}

export function chronoTag(line: string): string {
  const { text, dct } = JSON.parse(line) as Article;
  const reference = /^\d{4}-\d\d-\d\d/.test(dct) ? new Date(`${dct.slice(0, 10)}T12:00:00`) : undefined;
  const results = reference === undefined ? [] : chrono.parse(text, reference);
  const count = codePointCounter(text);
  return JSON.stringify(
    results.map(({ index, text: words, start }) => {
      const from = count(index);
      const value = valueOf(start);
      return {
        start: from,
        end: count(index + words.length),
        value,
        type: value.includes('T') ? 'TIME' : 'DATE',
      };
    }),
  );
}

function valueOf(parts: chrono.ParsedComponents): string {
  const two = (value: number | null) => String(value ?? 0).padStart(2, '0');
  const day = `${parts.get('year') ?? 0}-${two(parts.get('month'))}-${two(parts.get('day'))}`;
  if (parts.isCertain('hour')) return `${day}T${two(parts.get('hour'))}:${two(parts.get('minute'))}`;
  if (parts.isCertain('day') || parts.isCertain('weekday')) return day;
  return parts.isCertain('month') ? day.slice(0, 7) : parts.isCertain('year') ? day.slice(0, 4) : day;
}

// The notation of marked texts: `on [Monday=2023-11-06]`, both ways.
import type { Timex3 } from '../../src/core/dating/tag-text.ts';

/** The text without its marks. */
export function unmarked(marked: string): string {
  return marked.replaceAll(/\[([^=[\]]*)=[^\]]*\]/g, '$1');
}

/** The text with the marks of what was found in it. */
export function markTagged(text: string, found: readonly Timex3[]): string {
  let marked = '';
  let end = 0;
  for (const timex of found) {
    const type = timex.type === impliedType(timex.value) ? '' : `${timex.type} `;
    marked += `${text.slice(end, timex.start)}[${text.slice(timex.start, timex.end)}=${type}${timex.value}]`;
    end = timex.end;
  }
  return marked + text.slice(end);
}

function impliedType(value: string): Timex3['type'] {
  if (/^P[^RA]/.test(value)) return 'DURATION';
  return /\dT/.test(value) ? 'TIME' : 'DATE';
}

/** The text without its marks, and what they mark; offsets in code points, half-open. */
export function parseMarked(marked: string): {
  readonly text: string;
  readonly timexes: readonly (Timex3 & { readonly text: string })[];
} {
  const timexes: (Timex3 & { readonly text: string })[] = [];
  let text = '';
  let end = 0;
  for (const { 0: mark, 1: words = '', 2: answer = '', index } of marked.matchAll(
    /\[([^=[\]]*)=([^\]]*)\]/g,
  )) {
    text += marked.slice(end, index);
    end = index + mark.length;
    const start = Array.from(text).length;
    text += words;
    const [value, type] = answer.split(' ').reverse();
    timexes.push({
      start,
      end: start + Array.from(words).length,
      text: words,
      value: value ?? '',
      type: (type as Timex3['type'] | undefined) ?? impliedType(value ?? ''),
    });
  }
  return { text: text + marked.slice(end), timexes };
}

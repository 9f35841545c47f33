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

function impliedType(value: string): string {
  if (/^P[^RA]/.test(value)) return 'DURATION';
  return /\dT/.test(value) ? 'TIME' : 'DATE';
}

// A text file (.txt) → its article: the text as it stands.
import { oneLineOf } from './plain-text.ts';
import type { Unreadable } from './decode-text.ts';
import { decodeText } from './decode-text.ts';
import type { FoundArticle } from './found-article.ts';
import { withLineFeeds } from './line-feeds.ts';

/** A first line of at most that many characters that ends in no stop is the headline. */
const LONGEST_HEADLINE = 160;

export function plainArticle(bytes: Uint8Array): FoundArticle | Unreadable {
  const decoded = decodeText(bytes);
  if ('problem' in decoded) return decoded;
  const text = withLineFeeds(decoded.text);
  const converted = decoded.convertedFrom ?? (text === decoded.text ? undefined : 'line ends in CR');
  const notes =
    converted === undefined
      ? []
      : [`Its text was converted (${converted}): its SHA-256 is that of UTF-8 with line ends in LF.`];
  const title = headlineOf(text);
  return {
    text,
    metadata: { ...(title === undefined ? {} : { title }), authors: [], published: [] },
    hints: [],
    notes,
  };
}

function headlineOf(text: string): string | undefined {
  const [first = '', second = ''] = text.slice(0, 2000).trimStart().split('\n');
  const line = first.trim();
  const isHeadline = line !== '' && line.length <= LONGEST_HEADLINE && !/[.!;:,]$/.test(line);
  return isHeadline && second.trim() === '' ? oneLineOf(line, 500) : undefined;
}

// A sound timeline of one event with its text, for tests that save and open files.
import { createHash } from 'node:crypto';

export const BRIDGE_TEXT = 'The bridge at Aldbury was opened on 4 May 1931. It fell in 1952.\n';
export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** A sound document; with `title` as its headline. */
export function bridgeTimeline(
  title: string,
  { text = 'sources/bridge.txt', of = BRIDGE_TEXT } = {},
): string {
  const exact = 'The bridge at Aldbury was opened on 4 May 1931.';
  return `${JSON.stringify(
    {
      version: 1,
      title,
      language: 'en',
      sources: [
        {
          id: 'bridge',
          title: 'A bridge',
          authors: [],
          publisher: 'Aldbury Gazette',
          language: 'en',
          published: '1960-01-02',
          timeZone: 'Europe/London',
          sha256: sha256(of),
          length: of.length,
          text,
        },
      ],
      events: [
        {
          id: 'opening',
          title: 'The bridge opens',
          date: '1931-05-04',
          status: 'occurred',
          actors: [],
          tags: [],
          evidence: [
            {
              source: 'bridge',
              quote: { exact, prefix: '', suffix: of.slice(exact.length, exact.length + 8), start: 0 },
              dating: { expression: 'on 4 May 1931', rule: 'stated', edtf: '1931-05-04' },
            },
          ],
        },
      ],
    },
    undefined,
    2,
  )}\n`;
}

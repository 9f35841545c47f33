// A small document for the tests of the desk: two articles, an accepted event, two drafts, a sentence set aside.
import { createHash } from 'node:crypto';
import { apply } from '../../src/core/curate/apply.ts';
import type { Command, Passage } from '../../src/core/curate/command.ts';
import type { DeskDocument } from '../../src/core/curate/desk-document.ts';
import { newDocument } from '../../src/core/curate/desk-document.ts';
import type { Dating } from '../../src/core/model/timeline.ts';
import { describeQuote } from '../../src/core/text/describe-quote.ts';

export const FIRST =
  'The council met on Monday. It closed the old school last week. Nobody said why. The bridge opened around 1954.';
export const SECOND = 'The school was closed on 1 November 2023, the board said. Rain fell.';

export const onMonday: Dating = {
  expression: 'on Monday',
  anchor: 'published',
  rule: 'weekday-before-anchor',
  edtf: '2023-11-06',
};

export function sourceOf(id: string, text: string) {
  const sha256 = createHash('sha256').update(text).digest('hex');
  return {
    source: {
      id,
      title: `Article ${id}`,
      authors: [],
      publisher: 'The Daily Example',
      language: 'en',
      published: '2023-11-09',
      timeZone: 'UTC',
      sha256,
      length: text.length,
      text: 'withheld',
    },
    text: { text, sha256 },
  };
}

/** Where these words stand in an article. */
export function passageOf(source: 'first' | 'second', words: string): Passage {
  const start = (source === 'first' ? FIRST : SECOND).indexOf(words);
  if (start === -1) throw new Error(`${source} does not say ${words}`);
  return { source, start, end: start + words.length };
}

/** Throws where a command is refused. */
export function after(document: DeskDocument, ...commands: readonly Command[]): DeskDocument {
  return commands.reduce((before, command) => {
    const applied = apply(before, command);
    if (!applied.ok) throw new Error(`${command.kind}: ${applied.refusal.message}`);
    return applied.document;
  }, document);
}

/** Its code, where a command is refused. */
export function refusalOf(document: DeskDocument, command: Command): string | undefined {
  const applied = apply(document, command);
  return applied.ok ? undefined : applied.refusal.code;
}

function draft(id: string, words: string, dating?: Dating) {
  const { start, end } = passageOf('first', words);
  return {
    id,
    title: words,
    ...(dating === undefined ? {} : { date: dating.edtf }),
    status: 'occurred' as const,
    actors: [],
    tags: [],
    evidence: [
      {
        source: 'first',
        quote: describeQuote(FIRST, start, end),
        ...(dating === undefined ? {} : { dating }),
      },
    ],
    draft: { confidence: 0.9 },
  };
}

export const MET = draft('met', 'The council met on Monday.', onMonday);
export const CLOSED = draft('closed', 'It closed the old school last week.', {
  expression: 'last week',
  anchor: 'published',
  rule: 'last-unit',
  edtf: '[2023-10-30..2023-11-05]',
});

export const SMALL_DESK = after(
  newDocument('Small', 'en'),
  { kind: 'add-source', ...sourceOf('first', FIRST) },
  { kind: 'add-source', ...sourceOf('second', SECOND) },
  { kind: 'replace-drafts', source: 'first', events: [MET, CLOSED] },
  {
    kind: 'new-event',
    title: 'The board closes the school',
    passage: passageOf('second', 'The school was closed on 1 November 2023, the board said.'),
    dating: { expression: 'on 1 November 2023', rule: 'stated', edtf: '2023-11-01' },
  },
  { kind: 'set-aside', passage: passageOf('first', 'Nobody said why.'), reason: 'No happening.' },
);

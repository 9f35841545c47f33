// The order of review, what a dragged bar makes of a date, and by what a language is guessed.
import { expect, test } from 'vitest';
import { newDocument } from '../../src/core/curate/desk-document.ts';
import { apply } from '../../src/core/curate/apply.ts';
import type { Command } from '../../src/core/curate/command.ts';
import type { DeskDocument } from '../../src/core/curate/desk-document.ts';
import { parseEdtf } from '../../src/core/model/edtf/parse-edtf.ts';
import { toEdtf } from '../../src/core/model/edtf/to-edtf.ts';
import { draggedDate, steppedDate } from '../../src/ui/desk/dragged-date.ts';
import type { TimelineEvent } from '../../src/core/model/timeline.ts';
import { ALL_DRAFTS, CONFIDENCE_STEPS, isWithinStep } from '../../src/ui/desk/confidence-steps.ts';
import type { Grip } from '../../src/ui/desk/dragged-date.ts';
import { guessLanguage } from '../../src/ui/desk/guess-language.ts';
import { nextIn, reviewOrder } from '../../src/ui/desk/review-order.ts';

const TEXT = 'First it rained.\n\nThen it snowed. Then it froze.\n';

function documentOf(...passages: readonly (readonly [string, number, number])[]): DeskDocument {
  const sha256 = 'a'.repeat(64);
  const source = {
    id: 'one',
    title: 'Weather',
    authors: [],
    publisher: 'The Daily Example',
    language: 'en',
    published: '2024-05-16',
    timeZone: 'UTC',
    sha256,
    length: TEXT.length,
    text: 'withheld',
  };
  const commands: Command[] = [
    { kind: 'add-source', source, text: { text: TEXT, sha256 } },
    ...passages.map(([title, start, end]): Command => {
      return { kind: 'new-event', passage: { source: 'one', start, end }, title };
    }),
  ];
  return commands.reduce(
    (document, command) => {
      const applied = apply(document, command);
      if (!applied.ok) throw new Error(applied.refusal.message);
      return applied.document;
    },
    newDocument('Weather', 'en'),
  );
}

const at = (words: string) => [TEXT.indexOf(words), TEXT.indexOf(words) + words.length] as const;

test('events are reviewed in the order of the article, whatever the order in which they were made', () => {
  const document = documentOf(
    ['Snow', ...at('Then it snowed.')],
    ['Frost', ...at('Then it froze.')],
    ['Rain', ...at('First it rained.')],
  );
  const order = reviewOrder(document);
  expect(order).toEqual(['rain', 'snow', 'frost']);
  expect(nextIn(order, 'rain', 1, () => true)).toBe('snow');
  expect(nextIn(order, 'frost', 1, () => true)).toBe('rain');
  expect(nextIn(order, undefined, -1, () => true)).toBe('frost');
  expect(nextIn(order, 'rain', 1, (id) => id === 'frost')).toBe('frost');
  expect(nextIn(order, 'rain', 1, () => false)).toBeUndefined();
});

const DAY_MS = 86_400_000;

test.each<[string, Grip, number, string | undefined]>([
  ['2024-05-14', 'whole', 3, '2024-05-17'],
  ['2024-05-14', 'whole', 0.4, '2024-05-14'],
  ['2024-05-14', 'whole', -14, '2024-04-30'],
  ['2024-05-14', 'end', 2, '2024-05-14/2024-05-16'],
  ['2024-05-14', 'start', -2, '2024-05-12/2024-05-14'],
  ['2024-05-14', 'start', 5, '2024-05-14'],
  ['2024-05/2024-07', 'end', 31, '2024-05/2024-08'],
  ['2024-05-14/2024-05-16', 'whole', 2, '2024-05-16/2024-05-18'],
  ['2024-05-14/2024-05-16', 'end', -2, '2024-05-14'],
  ['2024-12', 'whole', 31, '2025-01'],
  ['2024', 'whole', -366, '2023'],
  ['1998-03~', 'whole', 30, '1998-04~'],
  ['2024-05-14/..', 'whole', 2, '2024-05-16/..'],
  ['2024-05-14/..', 'end', 2, undefined],
  ['[2024-05-14,2024-05-16]', 'whole', 2, undefined],
  ['199X', 'whole', 400, undefined],
])('%s dragged by its %s for %d days is %s', (text, grip, days, expected) => {
  const parsed = parseEdtf(text);
  if (!parsed.ok) throw new Error(text);
  const dragged = draggedDate(parsed.value, grip, 0, days * DAY_MS);
  expect(dragged === undefined ? undefined : toEdtf(dragged)).toBe(expected);
});

test.each<[string, Grip, number, string | undefined]>([
  ['2024-02-28', 'whole', 1, '2024-02-29'],
  ['2024-01', 'whole', -1, '2023-12'],
  ['1998-03~', 'end', 2, '1998-03~/1998-05~'],
  ['2019/2021', 'start', 1, '2020/2021'],
  ['2019/2020', 'end', -1, '2019'],
  ['2019', 'end', -1, '2019'],
  ['0000', 'whole', -1, '-0001'],
  ['[1850..1860]', 'whole', 1, undefined],
])('%s stepped at its %s by %d is %s', (text, grip, units, expected) => {
  const parsed = parseEdtf(text);
  if (!parsed.ok) throw new Error(text);
  const stepped = steppedDate(parsed.value, grip, units);
  expect(stepped === undefined ? undefined : toEdtf(stepped)).toBe(expected);
});

test('the steps of confidence hold every draft once', () => {
  for (let hundredth = 0; hundredth <= 100; hundredth += 1) {
    const event = { draft: { confidence: hundredth / 100 } } as TimelineEvent;
    expect(CONFIDENCE_STEPS.filter((step) => isWithinStep(event, step))).toHaveLength(1);
    expect(isWithinStep(event, ALL_DRAFTS)).toBe(true);
  }
  expect(isWithinStep({} as TimelineEvent, ALL_DRAFTS)).toBe(false);
});

test('a language is guessed by its small words', () => {
  expect(guessLanguage('The bridge was closed on Tuesday, and the council said that it was safe.')).toBe(
    'en',
  );
  expect(guessLanguage('Die Brücke wurde am Dienstag gesperrt, und der Rat sagte nicht, wann.')).toBe('de');
  expect(guessLanguage('')).toBe('en');
});

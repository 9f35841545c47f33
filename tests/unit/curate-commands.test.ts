// What each command of the desk does, and what it refuses.
import { expect, test } from 'vitest';
import { apply } from '../../src/core/curate/apply.ts';
import type { Command } from '../../src/core/curate/command.ts';
import { isDeclined } from '../../src/core/curate/commands/decline-same.ts';
import { newEventId } from '../../src/core/curate/event-id.ts';
import { applyPatch } from '../../src/core/curate/patch.ts';
import { yieldedDate } from '../../src/core/curate/settled-dates.ts';
import type { DeskDocument } from '../../src/core/curate/desk-document.ts';
import { toFile } from '../../src/core/curate/to-file.ts';
import {
  after,
  CLOSED,
  FIRST,
  MET,
  onMonday,
  passageOf,
  refusalOf,
  SECOND,
  SMALL_DESK,
  sourceOf,
} from '../curate/small-desk.ts';

const BOARD = 'the-board-closes-the-school';

const eventIn = ({ timeline }: DeskDocument, id: string) => timeline.events.find((event) => event.id === id);

const anchoredTo = (event: string): Command => ({
  kind: 'new-event',
  title: 'The bridge',
  passage: passageOf('first', 'The bridge opened around 1954.'),
  dating: { expression: 'around 1954', anchor: { event }, rule: 'stated-about', edtf: '1954~' },
});

test('accepting takes the mark of a draft away, and nothing else', () => {
  const { draft, ...accepted } = MET;
  expect(draft).toBeDefined();
  expect(eventIn(after(SMALL_DESK, { kind: 'accept', events: ['met'] }), 'met')).toEqual(accepted);
});

test('rejecting sets the sentence aside, unless another event quotes it', () => {
  const rejected = after(SMALL_DESK, { kind: 'reject', events: ['met'], reason: 'Of no weight.' });
  expect(eventIn(rejected, 'met')).toBeUndefined();
  expect(rejected.timeline.setAside?.map(({ quote, reason }) => [quote.exact, reason])).toEqual([
    ['Nobody said why.', 'No happening.'],
    ['The council met on Monday.', 'Of no weight.'],
  ]);
  const quoted = after(
    SMALL_DESK,
    { kind: 'add-evidence', event: BOARD, passage: passageOf('first', 'The council met') },
    { kind: 'reject', events: ['met'] },
  );
  expect(quoted.timeline.setAside).toHaveLength(1);
});

test('what was counted from an event that goes is counted from its date, its headline the reason', () => {
  const document = after(SMALL_DESK, anchoredTo('met'), { kind: 'reject', events: ['met'] });
  expect(eventIn(document, 'the-bridge')?.evidence[0]?.dating?.anchor).toEqual({
    date: '2023-11-06',
    reason: 'The council met on Monday.',
  });
});

test('what was counted from an event that had no date loses its dating', () => {
  const document = after(
    SMALL_DESK,
    anchoredTo('met'),
    { kind: 'make-undated', event: 'met' },
    { kind: 'delete', event: 'met' },
  );
  expect(eventIn(document, 'the-bridge')?.evidence[0]?.dating).toBeUndefined();
  expect(document.timeline.setAside).toHaveLength(1);
});

test('merging keeps every piece of evidence, and narrows the date', () => {
  const document = after(SMALL_DESK, { kind: 'merge', into: 'closed', from: [BOARD] });
  const merged = eventIn(document, 'closed');
  expect(merged?.evidence.map(({ source }) => source)).toEqual(['first', 'second']);
  // The day of the second article lies within the week of the first.
  expect(merged?.date).toBe('2023-11-01');
  expect(merged?.draft).toBeUndefined();
  expect(eventIn(document, BOARD)).toBeUndefined();
});

test('merging what disagrees keeps the date of the event that stays', () => {
  const document = after(SMALL_DESK, { kind: 'merge', into: BOARD, from: ['met'] });
  expect(eventIn(document, BOARD)?.date).toBe('2023-11-01');
  expect(eventIn(document, BOARD)?.evidence).toHaveLength(2);
});

test('splitting takes a merge apart again', () => {
  const merged = after(SMALL_DESK, { kind: 'merge', into: 'closed', from: [BOARD] });
  const split = after(merged, { kind: 'split', event: 'closed', evidence: [1], title: 'Again' });
  expect(eventIn(split, 'closed')).toMatchObject({ date: CLOSED.date, evidence: CLOSED.evidence });
  expect(eventIn(split, 'again')).toMatchObject({ date: '2023-11-01', status: 'occurred' });
  const ids = split.timeline.events.map(({ id }) => id);
  expect(ids.indexOf('again')).toBe(ids.indexOf('closed') + 1);
});

test('a quote is taken from the text: whole characters, no white space at its edges', () => {
  const { start, end } = passageOf('first', ' It closed the old school ');
  const document = after(SMALL_DESK, {
    kind: 'add-evidence',
    event: 'met',
    passage: { source: 'first', start, end },
  });
  expect(eventIn(document, 'met')?.evidence[1]?.quote).toMatchObject({
    exact: 'It closed the old school',
    start: start + 1,
  });
});

test('whoever quotes a sentence that was set aside has brought it back', () => {
  const document = after(SMALL_DESK, {
    kind: 'new-event',
    title: 'Silence',
    passage: passageOf('first', 'Nobody said why.'),
  });
  expect(document.timeline.setAside).toBeUndefined();
  expect(eventIn(document, 'silence')).toMatchObject({ status: 'occurred', actors: [] });
  expect(eventIn(document, 'silence')?.date).toBeUndefined();
  expect(after(SMALL_DESK, { kind: 'bring-back', setAside: 0 }).timeline.setAside).toBeUndefined();
});

test('a date away from the evidence wants a reason, and one that it yields wants none', () => {
  const setDate = (date: string, reason?: string): Command => ({
    kind: 'set-date',
    event: 'closed',
    date,
    ...(reason === undefined ? {} : { reason }),
  });
  expect(refusalOf(SMALL_DESK, setDate('2023-10-31'))).toBe('date-needs-reason');
  expect(refusalOf(SMALL_DESK, setDate('2019'))).toBe('date-needs-reason');
  expect(refusalOf(SMALL_DESK, setDate('yesterday'))).toBe('edtf-lower-case');
  expect(refusalOf(SMALL_DESK, setDate('2023-02-30', 'So.'))).toBe('edtf-impossible-day');
  const overruled = after(SMALL_DESK, setDate('2023-10-31', 'The minutes say so.'));
  expect(eventIn(overruled, 'closed')).toMatchObject({
    date: '2023-10-31',
    dateReason: 'The minutes say so.',
  });
  const back = after(overruled, setDate('[2023-10-30..2023-11-05]'));
  expect(eventIn(back, 'closed')).toEqual(CLOSED);
});

test('an undated event keeps its dating only with a reason', () => {
  const plain = eventIn(after(SMALL_DESK, { kind: 'make-undated', event: 'met' }), 'met');
  expect(plain?.date ?? plain?.evidence[0]?.dating).toBeUndefined();
  const reasoned = after(SMALL_DESK, {
    kind: 'make-undated',
    event: 'met',
    reason: 'The council denies it.',
  });
  expect(eventIn(reasoned, 'met')).toMatchObject({ dateReason: 'The council denies it.' });
  expect(eventIn(reasoned, 'met')?.evidence).toEqual(MET.evidence);
});

test('another dating moves the date that followed the evidence, and no date with a reason', () => {
  const other = { ...onMonday, rule: 'weekday-after-anchor', edtf: '2023-11-13' };
  const choose: Command = { kind: 'choose-dating', event: 'met', evidence: 0, dating: other };
  expect(eventIn(after(SMALL_DESK, choose), 'met')?.date).toBe('2023-11-13');
  const reasoned: Command = { kind: 'set-date', event: 'met', date: '2023', reason: 'It was later.' };
  expect(eventIn(after(SMALL_DESK, reasoned, choose), 'met')?.date).toBe('2023');
  const none: Command = { kind: 'choose-dating', event: 'met', evidence: 0, dating: null };
  expect(eventIn(after(SMALL_DESK, none), 'met')?.date).toBeUndefined();
});

test('another day of publication dates drafts anew, those counted from them too, and no accepted event', () => {
  const chain: Command = {
    kind: 'replace-drafts',
    source: 'first',
    events: [
      MET,
      {
        ...CLOSED,
        date: '2023-11-06',
        evidence: [
          {
            ...CLOSED.evidence[0]!,
            dating: { ...onMonday, expression: 'last week', anchor: { event: 'met' }, rule: 'last-unit' },
          },
        ],
      },
    ],
  };
  const document = after(SMALL_DESK, chain, {
    kind: 'edit-source',
    source: 'first',
    changes: { published: '2023-11-16' },
  });
  expect(eventIn(document, 'met')?.date).toBe('2023-11-13');
  expect(eventIn(document, 'closed')?.date).toBe('[2023-11-06..2023-11-12]');
  const accepted = after(
    SMALL_DESK,
    { kind: 'accept', events: ['met'] },
    { kind: 'edit-source', source: 'first', changes: { published: '2023-11-16' } },
  );
  expect(eventIn(accepted, 'met')?.date).toBe('2023-11-06');
  expect(eventIn(accepted, 'closed')?.date).toBe('[2023-11-06..2023-11-12]');
});

test('a new drafting run keeps what is accepted and what is set aside', () => {
  const again = { ...MET, id: 'met-again' };
  const fresh = { ...CLOSED, title: 'Drafted anew' };
  const document = after(
    SMALL_DESK,
    { kind: 'accept', events: ['met'] },
    { kind: 'replace-drafts', source: 'first', events: [again, fresh] },
  );
  expect(document.timeline.events.map(({ id, title }) => [id, title])).toEqual([
    ['met', MET.title],
    [BOARD, 'The board closes the school'],
    ['closed', 'Drafted anew'],
  ]);
  const clash = after(SMALL_DESK, {
    kind: 'replace-drafts',
    source: 'first',
    events: [
      { ...MET, id: BOARD },
      { ...CLOSED, draft: { confidence: 1, mayBeSameAs: [{ event: BOARD, reason: 'Both.' }] } },
    ],
  });
  expect(eventIn(clash, `${BOARD}-2`)?.title).toBe(MET.title);
  expect(eventIn(clash, 'closed')?.draft?.mayBeSameAs).toEqual([{ event: `${BOARD}-2`, reason: 'Both.' }]);
});

test('an optional field is taken away by null or nothing in it', () => {
  const named = after(SMALL_DESK, {
    kind: 'edit-event',
    event: 'met',
    changes: { place: 'Seoul', attributedTo: ['the mayor'] },
  });
  expect(Object.keys(eventIn(named, 'met')!)).toEqual([
    'id',
    'title',
    'date',
    'status',
    'attributedTo',
    'actors',
    'place',
    'tags',
    'evidence',
    'draft',
  ]);
  const without = after(named, {
    kind: 'edit-event',
    event: 'met',
    changes: { place: null, attributedTo: [] },
  });
  expect(eventIn(without, 'met')).toEqual(MET);
});

test('a text that was given later is checked against the source, and accepted by hand', () => {
  const changed = { text: SECOND.replace('board', 'mayor'), sha256: 'a'.repeat(64) };
  const given = after(SMALL_DESK, { kind: 'give-text', source: 'second', text: changed });
  expect(given.timeline.sources).toEqual(SMALL_DESK.timeline.sources);
  const accepted = after(given, { kind: 'accept-text', source: 'second' });
  expect(accepted.timeline.sources[1]).toMatchObject({ sha256: changed.sha256, length: changed.text.length });
});

test.each<[string, Command, string]>([
  ['an event that is not there', { kind: 'delete', event: 'nobody' }, 'desk-not-found'],
  ['a source that is not there', { kind: 'remove-source', source: 'nobody' }, 'desk-not-found'],
  ['evidence that is not there', { kind: 'remove-evidence', event: 'met', evidence: 7 }, 'desk-not-found'],
  ['a sentence that is not set aside', { kind: 'bring-back', setAside: 7 }, 'desk-not-found'],
  [
    'the last evidence taken away',
    { kind: 'remove-evidence', event: 'met', evidence: 0 },
    'event-without-evidence',
  ],
  ['rejecting what was accepted', { kind: 'reject', events: [BOARD] }, 'desk-not-a-draft'],
  ['a source that is quoted', { kind: 'remove-source', source: 'first' }, 'desk-source-quoted'],
  ['a source that is there', { kind: 'add-source', ...sourceOf('first', FIRST) }, 'duplicate-id'],
  ['merging with itself', { kind: 'merge', into: 'met', from: ['met'] }, 'desk-merged-with-itself'],
  [
    'splitting off everything',
    { kind: 'split', event: 'met', evidence: [0], title: 'x' },
    'desk-split-takes-all',
  ],
  [
    'an empty passage',
    { kind: 'set-aside', passage: { source: 'first', start: 3, end: 4 } },
    'desk-no-passage',
  ],
  [
    'a passage beyond the text',
    { kind: 'set-aside', passage: { source: 'first', start: 0, end: 9999 } },
    'desk-no-passage',
  ],
  ['a blank headline', { kind: 'edit-event', event: 'met', changes: { title: ' ' } }, 'wrong-value'],
  [
    'an address that is no link',
    { kind: 'edit-source', source: 'first', changes: { url: 'javascript:x' } },
    'unsafe-url',
  ],
  [
    'a month of publication',
    { kind: 'edit-source', source: 'first', changes: { published: '2023-11' } },
    'published-not-a-day',
  ],
  ['counted from nobody', anchoredTo('nobody'), 'unknown-event'],
  ['an id that is taken', { ...anchoredTo('met'), id: 'met' } as Command, 'duplicate-id'],
])('%s is refused', (_, command, code) => {
  expect(refusalOf(SMALL_DESK, command)).toBe(code);
});

test('an id is made of the words of the headline, and is never one that is taken', () => {
  expect(newEventId('Fête in Zürich!', new Set())).toBe('fete-in-zurich');
  expect(newEventId('회담', new Set(['event', 'event-2']))).toBe('event-3');
  expect(newEventId('x'.repeat(200), new Set()).length).toBeLessThanOrEqual(60);
});

test('datings narrow one another, and yield nothing together where they disagree', () => {
  const dated = (...dates: readonly string[]) =>
    yieldedDate(dates.map((edtf) => ({ ...MET.evidence[0]!, dating: { ...onMonday, edtf } })));
  expect(dated()).toBeUndefined();
  expect(dated('2023-11', '2023-11-06', '2023')).toBe('2023-11-06');
  expect(dated('2023-11-06', '2023-12')).toBeUndefined();
});

test('two events that were said not to be the same are remembered, taken back, and forgotten with either of them', () => {
  const pair = ['the-board-closes-the-school', 'closed'] as const;
  const declined = after(SMALL_DESK, { kind: 'decline-same', events: pair });
  expect(isDeclined(declined, ...pair)).toBe(true);
  expect(isDeclined(declined, 'closed', 'the-board-closes-the-school')).toBe(true);
  expect(isDeclined(declined, 'met', 'closed')).toBe(false);
  expect(after(declined, { kind: 'decline-same', events: ['closed', pair[0]] })).toBe(declined);
  expect(after(declined, { kind: 'delete', event: 'met' }).notSame).toEqual(declined.notSame);
  expect(after(declined, { kind: 'delete', event: 'closed' })).not.toHaveProperty('notSame');
  // It is no part of the file.
  expect(toFile(declined)).toBe(toFile(SMALL_DESK));
  const undone = apply(SMALL_DESK, { kind: 'decline-same', events: pair });
  expect(undone.ok && applyPatch(undone.document, undone.inverse)?.document).toEqual(SMALL_DESK);
  expect(refusalOf(SMALL_DESK, { kind: 'decline-same', events: ['closed', 'nobody'] })).toBe(
    'desk-not-found',
  );
});

// Commands at random for a document: what a person might do next, sense and nonsense, the same for the same seed.
import type { Command, CommandKind, EventChanges, Passage } from '../../src/core/curate/command.ts';
import type { DeskDocument } from '../../src/core/curate/desk-document.ts';
import type { Dating, TimelineEvent } from '../../src/core/model/timeline.ts';
import { describeQuote } from '../../src/core/text/describe-quote.ts';
import { splitSentences } from '../../src/core/text/sentences.ts';
import type { Random } from '../mutations/random.ts';

const TITLES = [
  'Talks in Seoul',
  'Ein Gespräch',
  '회담',
  'A',
  'Storm closes the port',
  '«Quoted»',
  ' spaced ',
  '',
];
const NAMES = ['Park', 'Kim', 'the council', 'São Paulo', '서울', '   '];
const DATES = [
  '2023-11-06',
  '2023-09',
  '2021~',
  '[2023..2023-11-09]',
  '1954?',
  '2023-02-30',
  'yesterday',
  '2023-11-08/2023-11-09',
];
const REASONS = ['The archive of the city says so.', 'A slip of the reporter.'];
const TEXTS = [
  'The council met on Monday. It closed the old school last week. Rain fell in September.',
  'Prices rose last year. “Nothing is decided,” Kim’s office said on 3 May 2019.\n\nThe bridge opened around 1954.',
  '서울에서 회담이 열렸다. The talks began on Tuesday — and ended. Café owners agreed three months ago. 🌧',
];
const RULES: readonly Omit<Dating, 'edtf'>[] = [
  { expression: 'on Monday', anchor: 'published', rule: 'weekday-before-anchor' },
  { expression: 'last year', anchor: 'published', rule: 'last-unit' },
  { expression: 'around 1954', rule: 'stated-about' },
];

/** The SHA-256 of a text, as the caller can work it out. */
export type Sha256 = (text: string) => string;

export const COMMAND_MAKERS: Readonly<
  Record<CommandKind, (document: DeskDocument, random: Random, sha256: Sha256) => Command>
> = {
  'edit-timeline': (_, random) => ({
    kind: 'edit-timeline',
    changes: random.pick([
      { title: random.pick(TITLES) },
      { description: random.pick(NAMES) },
      { description: null },
      { language: random.pick(['en', 'de', 'no language']) },
    ]),
  }),
  'add-source': (_, random, sha256) => {
    const text = random.pick(TEXTS);
    const id = `source-${random.below(6)}`;
    const source = {
      id,
      title: random.pick(TITLES),
      authors: [],
      publisher: 'The Daily Example',
      language: 'en',
      published: random.pick(['2023-11-09', '2023-11-10', '2023-12-01']),
      timeZone: 'Asia/Seoul',
      sha256: sha256(text),
      length: text.length,
      text: random.pick(['withheld', `sources/${id}.txt`]),
    };
    return {
      kind: 'add-source',
      source,
      ...(random.below(5) === 0 ? {} : { text: { text, sha256: source.sha256 } }),
    };
  },
  'remove-source': (document, random) => ({
    kind: 'remove-source',
    source: anySource(document, random),
    ...(random.below(3) === 0 ? { withEvidence: true } : {}),
  }),
  'edit-source': (document, random) => ({
    kind: 'edit-source',
    source: anySource(document, random),
    changes: random.pick([
      { published: random.pick(['2023-11-09', '2023-11-20', '2022-01-03', '2023']) },
      { timeZone: random.pick(['Asia/Seoul', 'Europe/Berlin', 'Mars/Base']) },
      { title: random.pick(TITLES), authors: [random.pick(NAMES)] },
      { url: random.pick(['https://example.org/a', 'javascript:alert(1)']) },
      { url: null, note: random.pick(NAMES) },
    ]),
  }),
  'give-text': (document, random, sha256) => {
    const text = random.pick(TEXTS);
    return { kind: 'give-text', source: anySource(document, random), text: { text, sha256: sha256(text) } };
  },
  'accept-text': (document, random) => ({ kind: 'accept-text', source: anySource(document, random) }),
  accept: (document, random) => ({ kind: 'accept', events: someEvents(document, random) }),
  reject: (document, random) => ({
    kind: 'reject',
    events: draftsIn(document, random),
    ...optional('reason', anyReason(random)),
  }),
  'edit-event': (document, random) => ({
    kind: 'edit-event',
    event: anyEvent(document, random),
    changes: eventChanges(random),
  }),
  'set-date': (document, random) => ({
    kind: 'set-date',
    event: anyEvent(document, random),
    date: random.pick(DATES),
    ...optional('reason', anyReason(random)),
  }),
  'make-undated': (document, random) => ({
    kind: 'make-undated',
    event: anyEvent(document, random),
    ...optional('reason', anyReason(random)),
  }),
  'choose-dating': (document, random) => ({
    kind: 'choose-dating',
    event: anyEvent(document, random),
    evidence: random.below(2),
    dating: anyDating(document, random) ?? null,
  }),
  'add-evidence': (document, random) => ({
    kind: 'add-evidence',
    event: anyEvent(document, random),
    passage: anyPassage(document, random),
    ...optional('dating', anyDating(document, random)),
  }),
  'remove-evidence': (document, random) => ({
    kind: 'remove-evidence',
    event: anyEvent(document, random),
    evidence: random.below(3),
  }),
  requote: (document, random) => {
    const { start, end } = anyPassage(document, random);
    return { kind: 'requote', event: anyEvent(document, random), evidence: random.below(2), start, end };
  },
  'new-event': (document, random) => ({
    kind: 'new-event',
    passage: anyPassage(document, random),
    title: random.pick(TITLES),
    ...optional('dating', anyDating(document, random)),
    ...(random.below(3) === 0 ? { status: random.pick(['planned', 'alleged'] as const) } : {}),
  }),
  merge: (document, random) => ({
    kind: 'merge',
    into: anyEvent(document, random),
    from: [anyEvent(document, random)],
  }),
  'decline-same': (document, random) => ({
    kind: 'decline-same',
    events: [anyEvent(document, random), anyEvent(document, random)],
  }),
  split: (document, random) => ({
    kind: 'split',
    event:
      document.timeline.events.find(({ evidence }) => evidence.length > 1)?.id ?? anyEvent(document, random),
    evidence: random.pick([[0], [1], [0, 1], []]),
    title: random.pick(TITLES),
  }),
  delete: (document, random) => ({
    kind: 'delete',
    event: anyEvent(document, random),
    setAside: random.below(2) === 0,
  }),
  'set-aside': (document, random) => ({
    kind: 'set-aside',
    passage: anyPassage(document, random),
    ...optional('reason', anyReason(random)),
  }),
  'bring-back': ({ timeline: { setAside = [] } }, random) => ({
    kind: 'bring-back',
    setAside: random.below(setAside.length + 1),
  }),
  'replace-drafts': (document, random) => {
    const source = anySource(document, random);
    return { kind: 'replace-drafts', source, events: proposals(document, source, random) };
  },
};

const KINDS = Object.keys(COMMAND_MAKERS) as CommandKind[];
/** A document must grow as well as shrink: these come more often. */
const WEIGHTED = [
  ...KINDS,
  ...(['add-source', 'new-event', 'new-event', 'replace-drafts', 'add-evidence'] as const),
];

export function randomCommand(document: DeskDocument, random: Random, sha256: Sha256): Command {
  return COMMAND_MAKERS[random.pick(WEIGHTED)](document, random, sha256);
}

function optional<K extends string, T>(key: K, value: T | undefined): Readonly<Partial<Record<K, T>>> {
  return (value === undefined ? {} : { [key]: value }) as Readonly<Partial<Record<K, T>>>;
}

function anyReason(random: Random): string | undefined {
  return random.below(2) === 0 ? undefined : random.pick(REASONS);
}

function anyEvent({ timeline }: DeskDocument, random: Random): string {
  return timeline.events.length === 0 || random.below(20) === 0
    ? 'nobody-knows-this'
    : random.pick(timeline.events).id;
}

function anySource({ timeline }: DeskDocument, random: Random): string {
  return timeline.sources.length === 0 || random.below(20) === 0
    ? 'nobody-knows-this'
    : random.pick(timeline.sources).id;
}

function someEvents({ timeline }: DeskDocument, random: Random): readonly string[] {
  return timeline.events.filter(() => random.below(4) === 0).map(({ id }) => id);
}

function draftsIn(document: DeskDocument, random: Random): readonly string[] {
  const drafts = document.timeline.events.filter(({ draft }) => draft !== undefined);
  return drafts.length === 0 ? [anyEvent(document, random)] : [random.pick(drafts).id];
}

function anyPassage(document: DeskDocument, random: Random): Passage {
  const source = anySource(document, random);
  const length = document.texts.get(source)?.text.length ?? 40;
  const start = random.below(length);
  return { source, start, end: start + random.below(60) };
}

function anyDating({ timeline }: DeskDocument, random: Random): Dating | undefined {
  if (random.below(2) === 0) return undefined;
  const edtf = random.pick(DATES);
  if (random.below(3) === 0 && timeline.events.length > 0) {
    const { id } = random.pick(timeline.events);
    return { expression: 'a day later', anchor: { event: id }, rule: 'counted-from-anchor', edtf };
  }
  return { ...random.pick(RULES), edtf };
}

function eventChanges(random: Random): EventChanges {
  return random.pick<EventChanges>([
    { title: random.pick(TITLES) },
    { status: random.pick(['occurred', 'planned', 'alleged', 'denied'] as const) },
    { attributedTo: random.pick([[], ['the police'], [random.pick(NAMES)], null]) },
    { deniedBy: random.pick([[], ['the council'], null]) },
    { actors: [random.pick(NAMES), random.pick(NAMES)] },
    { place: random.pick([...NAMES, null]) },
    { tags: random.pick([[], ['talks'], ['a', 'b', 'c']]) },
    { title: random.pick(TITLES), place: random.pick(NAMES), tags: ['x'] },
  ]);
}

/** As drafting would propose: each sentence an event, some counted from the one before. */
function proposals(document: DeskDocument, source: string, random: Random): readonly TimelineEvent[] {
  const text = document.texts.get(source)?.text;
  if (text === undefined) return [];
  const events: TimelineEvent[] = [];
  for (const [at, { start, end }] of splitSentences(text, 'en').entries()) {
    if (random.below(3) === 0) continue;
    const before = events.at(-1);
    const isCounted = before !== undefined && random.below(3) === 0;
    const dating: Dating = isCounted
      ? {
          expression: 'on Monday',
          anchor: { event: before.id },
          rule: 'weekday-before-anchor',
          edtf: '2023-11-06',
        }
      : { expression: 'on Monday', anchor: 'published', rule: 'weekday-before-anchor', edtf: '2023-11-06' };
    events.push({
      id: `draft-${at}`,
      title: `Draft ${at}`,
      date: dating.edtf,
      status: 'occurred',
      actors: [],
      tags: [],
      evidence: [{ source, quote: describeQuote(text, start, end), dating }],
      draft: {
        confidence: 0.5,
        ...(before !== undefined && random.below(3) === 0
          ? { mayBeSameAs: [{ event: before.id, reason: 'The same day.' }] }
          : {}),
      },
    });
  }
  return events;
}

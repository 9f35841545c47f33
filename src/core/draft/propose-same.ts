// Events of several articles that may be one happening: proposals with their reasons, for an editor to decide.
import type { Source, TimelineEvent } from '../model/timeline.ts';
import { contentWords } from './content-words.ts';

/** Two events that may be the same happening, by their ids in the order of the document, and why in words. */
export interface SameProposal {
  readonly first: string;
  readonly second: string;
  readonly reason: string;
}

/** How many words of weight two headlines and quotes share before they are proposed. */
const LEAST_SHARED = 3;
/** … of all the words that the shorter of them has. */
const LEAST_SHARE = 0.4;
/** A word that stands in more events of one date than this tells them apart no more. */
const MOST_EVENTS_OF_WORD = 50;

interface Compared {
  readonly event: TimelineEvent;
  readonly words: ReadonlyMap<string, string>;
  readonly sources: ReadonlySet<string>;
}

type Tellers = readonly Pick<Source, 'id' | 'publisher'>[];

/**
 * Proposes, of events on the same date in different sources, those that share enough of what they name. Nothing is
 * merged. Events of one date are compared by the rarer words that they share, so that time stays about linear.
 */
export function proposeSame(events: readonly TimelineEvent[], sources: Tellers): readonly SameProposal[] {
  return sameProposer()(events, sources);
}

/**
 * Makes {@link proposeSame} for one timeline that is edited: the words of an event are read once, and the events of a
 * date are compared again only where one of them has changed. It proposes what it would from scratch.
 */
export function sameProposer(): typeof proposeSame {
  const known = new WeakMap<TimelineEvent, Compared>();
  const compared = (event: TimelineEvent) => {
    let found = known.get(event);
    if (found === undefined) known.set(event, (found = toCompared(event)));
    return found;
  };
  let before = new Map<string, OfDate>();
  let told = '';
  return (events, sources) => {
    const names = new Map(sources.map(({ id, publisher }) => [id, publisher]));
    const tellers = JSON.stringify([...names]);
    const byDate = new Map<string, Compared[]>();
    for (const event of events) {
      if (event.date === undefined) continue;
      const list = byDate.get(event.date);
      if (list === undefined) byDate.set(event.date, [compared(event)]);
      else list.push(compared(event));
    }
    const now = new Map<string, OfDate>();
    for (const [date, list] of byDate) {
      const old = tellers === told ? before.get(date) : undefined;
      const isSame = old?.list.length === list.length && old.list.every((each, at) => each === list[at]);
      now.set(date, isSame ? old : { list, proposals: sameOnDate(date, list, names) });
    }
    before = now;
    told = tellers;
    return Array.from(now.values()).flatMap(({ proposals }) => proposals);
  };
}

interface OfDate {
  readonly list: readonly Compared[];
  readonly proposals: readonly SameProposal[];
}

function toCompared(event: TimelineEvent): Compared {
  const texts = [
    event.title,
    ...event.actors,
    event.place ?? '',
    ...event.evidence.map(({ quote }) => quote.exact),
  ];
  return {
    event,
    words: contentWords(texts.join(' ')),
    sources: new Set(event.evidence.map(({ source }) => source)),
  };
}

function sameOnDate(
  date: string,
  list: readonly Compared[],
  names: ReadonlyMap<string, string>,
): readonly SameProposal[] {
  const holders = new Map<string, number[]>();
  const proposals: SameProposal[] = [];
  for (const [at, compared] of list.entries()) {
    const shared = new Map<number, string[]>();
    for (const [word, shown] of compared.words) {
      const others = holders.get(word) ?? [];
      if (others.length <= MOST_EVENTS_OF_WORD) {
        for (const other of others) shared.set(other, [...(shared.get(other) ?? []), shown]);
      }
      others.push(at);
      holders.set(word, others);
    }
    for (const [other, words] of shared) {
      const before = list[other];
      if (before === undefined || !mayBeSame(before, compared, words)) continue;
      proposals.push({
        first: before.event.id,
        second: compared.event.id,
        reason: reasonOf(date, before, compared, words, names),
      });
    }
  }
  return proposals;
}

function mayBeSame(a: Compared, b: Compared, shared: readonly string[]): boolean {
  for (const source of b.sources) if (a.sources.has(source)) return false;
  return shared.length >= LEAST_SHARED && shared.length >= LEAST_SHARE * Math.min(a.words.size, b.words.size);
}

const MOST_NAMED = 4;

function reasonOf(
  date: string,
  a: Compared,
  b: Compared,
  shared: readonly string[],
  names: ReadonlyMap<string, string>,
): string {
  const publishers = [a, b].map(({ sources }) => Array.from(sources, (id) => names.get(id) ?? id)[0] ?? '');
  const [first = '', second = ''] = publishers;
  const tellers = first === second ? 'Both articles tell' : `${first} and ${second} both tell`;
  // Names say more than other words.
  const words = [...shared].sort((x, y) => Number(isName(y)) - Number(isName(x))).slice(0, MOST_NAMED);
  return `${tellers} of ${date}, with ${words.map((word) => `“${word}”`).join(', ')}.`.slice(0, 500);
}

function isName(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

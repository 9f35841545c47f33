// Two events that look alike and are not the same happening.
import type { DeskDocument, NotSame } from '../desk-document.ts';
import { eventOf } from '../parts.ts';
import type { Outcome } from '../refusal.ts';
import { notFound, refuse } from '../refusal.ts';
import { quoted } from '../../model/diagnostic.ts';
import { withoutKeys } from '../without-keys.ts';

export function declineSame(document: DeskDocument, [a, b]: readonly [string, string]): Outcome {
  const events = [eventOf(document, a), eventOf(document, b)];
  const missing = [a, b].find((_, at) => events[at] === undefined);
  if (missing !== undefined) return notFound('event', missing);
  if (a === b)
    return refuse('desk-merged-with-itself', `${quoted(events[0]?.title ?? a)} is the same as itself.`);
  if (isDeclined(document, a, b)) return document;
  return { ...document, notSame: [...(document.notSame ?? []), a < b ? [a, b] : [b, a]] };
}

export function isDeclined({ notSame = [] }: DeskDocument, a: string, b: string): boolean {
  return notSame.some(([first, second]) => (first === a && second === b) || (first === b && second === a));
}

/** Without pairs of which an event is gone: its id may be given to another one day. */
export function withoutGonePairs(document: DeskDocument, gone: ReadonlyMap<string, unknown>): DeskDocument {
  const { notSame = [] } = document;
  const left = notSame.filter(([first, second]) => !gone.has(first) && !gone.has(second));
  return left.length === notSame.length ? document : withNotSame(document, left);
}

/** An empty list is none. */
export function withNotSame(document: DeskDocument, pairs: readonly NotSame[] | undefined): DeskDocument {
  return pairs === undefined || pairs.length === 0
    ? withoutKeys(document, 'notSame')
    : { ...document, notSame: pairs };
}

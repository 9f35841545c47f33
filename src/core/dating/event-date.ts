// Which expressions say when something happened, and which only measure it against another time.
import type { TaggedExpression } from './tag-text.ts';

/**
 * Whether what the sentence reports may have happened at this date. "The lowest since 1989", "has not closed above 8,000
 * since February", "shut until Friday" name the edge of a stretch of time, at which nothing that is reported took place;
 * of the ten such dates in the sentences of the development pairs one is that of an event.
 */
export function isEventDate({ resolved, relation }: TaggedExpression): boolean {
  if (resolved.period === undefined) return false;
  return relation?.kind !== 'since' && relation?.kind !== 'until';
}

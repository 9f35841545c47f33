// Ids that lead to one thing each, and references that lead somewhere.
import type { Placed, SoundParts } from './check-structure.ts';
import { diagnose } from './diagnose.ts';
import type { Diagnostic, Keys } from './diagnostic.ts';
import { quoted, toPath } from './diagnostic.ts';

export function* checkReferences(parts: SoundParts): Generator<Diagnostic> {
  yield* checkIds('sources', parts.sources);
  yield* checkIds('events', parts.events);
  for (const { at: eventAt, value: event } of parts.events) {
    for (const [index, evidence] of event.evidence.entries()) {
      const at = ['events', eventAt, 'evidence', index];
      yield* checkSourceId(evidence.source, at, parts);
      const anchor = evidence.dating?.anchor;
      if (typeof anchor === 'object' && 'event' in anchor && !parts.eventIds.has(anchor.event)) {
        yield dangling([...at, 'dating', 'anchor', 'event'], 'event', anchor.event, parts.eventIds);
      }
    }
    for (const [index, { event: other }] of (event.draft?.mayBeSameAs ?? []).entries()) {
      if (parts.eventIds.has(other)) continue;
      yield dangling(
        ['events', eventAt, 'draft', 'mayBeSameAs', index, 'event'],
        'event',
        other,
        parts.eventIds,
      );
    }
  }
  for (const { at, value } of parts.setAside) yield* checkSourceId(value.source, ['setAside', at], parts);
}

function* checkSourceId(id: string, at: Keys, { sourceIds }: SoundParts): Generator<Diagnostic> {
  if (!sourceIds.has(id)) yield dangling([...at, 'source'], 'source', id, sourceIds);
}

function* checkIds(name: string, list: readonly Placed<{ readonly id: string }>[]): Generator<Diagnostic> {
  const firstAt = new Map<string, number>();
  for (const { at, value } of list) {
    const first = firstAt.get(value.id);
    if (first === undefined) firstAt.set(value.id, at);
    else {
      const message = `The id ${quoted(value.id)} is already that of ${name}[${first}].`;
      yield diagnose('duplicate-id', toPath([name, at, 'id']), message);
    }
  }
}

const MOST_SHOWN = 8;

function dangling(keys: Keys, what: 'source' | 'event', id: string, known: ReadonlySet<string>): Diagnostic {
  const shown = Array.from(known).slice(0, MOST_SHOWN).map(quoted).join(', ');
  return diagnose(`unknown-${what}`, toPath(keys), `There is no ${what} with the id ${quoted(id)}.`, {
    help:
      known.size === 0 ? `Add the ${what} first.` : `Known: ${shown}${known.size > MOST_SHOWN ? ' …' : '.'}`,
  });
}

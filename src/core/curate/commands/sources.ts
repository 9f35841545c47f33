// The articles of a timeline: what is known of them, and their texts.
import { quoted } from '../../model/diagnostic.ts';
import type { Source, Timeline } from '../../model/timeline.ts';
import type { SourceText } from '../../verify/source-text.ts';
import type { Command, SourceChanges } from '../command.ts';
import type { DeskDocument } from '../desk-document.ts';
import { inOrder } from '../desk-document.ts';
import { sourceOf, withChanges, withEvents } from '../parts.ts';
import { withSetAside } from '../quoted-passage.ts';
import type { Outcome } from '../refusal.ts';
import { notFound, refuse } from '../refusal.ts';
import { withEvidence } from '../settled-dates.ts';
import { goesWithSource } from '../source-evidence.ts';

export function addSource(document: DeskDocument, source: Source, text: SourceText | undefined): Outcome {
  const added = withSources(document, [...document.timeline.sources, source]);
  return text === undefined ? added : withText(added, source.id, text);
}

/** With its evidence, events that quote nothing else go too; the dates of the others follow what they have left. */
export function removeSource(
  document: DeskDocument,
  { source: id, withEvidence: takesEvidence = false }: Extract<Command, { kind: 'remove-source' }>,
): Outcome {
  const source = sourceOf(document, id);
  if (source === undefined) return notFound('source', id);
  const { events, thinned } = goesWithSource(document, id);
  const quoting = [...events, ...thinned.map(({ event }) => event)];
  const [first] = quoting;
  if (first !== undefined && !takesEvidence) {
    const more = quoting.length === 1 ? '' : ` and ${quoting.length - 1} more`;
    return refuse(
      'desk-source-quoted',
      `${quoted(source.title)} is quoted by ${quoted(first.title)}${more}.`,
    );
  }
  const left = withSources(
    withoutEvidenceOf(document, id),
    document.timeline.sources.filter((each) => each.id !== id),
  );
  const texts = new Map(left.texts);
  texts.delete(id);
  const without = { ...left, texts };
  const { setAside } = document.timeline;
  if (setAside === undefined) return without;
  return withSetAside(
    without,
    setAside.filter((each) => each.source !== id),
  );
}

function withoutEvidenceOf(document: DeskDocument, source: string): DeskDocument {
  const { events } = document.timeline;
  const left = events.flatMap((event) => {
    const evidence = event.evidence.filter((piece) => piece.source !== source);
    if (evidence.length === event.evidence.length) return [event];
    return evidence.length === 0 ? [] : [withEvidence(event, evidence)];
  });
  return left.every((event, at) => event === events[at]) && left.length === events.length
    ? document
    : withEvents(document, left);
}

export function editSource(document: DeskDocument, id: string, changes: SourceChanges): Outcome {
  return changedSource(document, id, changes);
}

export function giveText(document: DeskDocument, id: string, text: SourceText): Outcome {
  return sourceOf(document, id) === undefined ? notFound('source', id) : withText(document, id, text);
}

export function acceptText(document: DeskDocument, id: string): Outcome {
  const text = document.texts.get(id);
  if (text === undefined) {
    return refuse('text-unavailable', `The text of ${quoted(id)} is not at hand.`);
  }
  return changedSource(document, id, { sha256: text.sha256, length: text.text.length });
}

function changedSource(
  document: DeskDocument,
  id: string,
  changes: Readonly<Record<string, unknown>>,
): Outcome {
  const source = sourceOf(document, id);
  if (source === undefined) return notFound('source', id);
  const changed = withChanges(source, changes);
  return withSources(
    document,
    document.timeline.sources.map((each) => (each === source ? changed : each)),
  );
}

function withSources(document: DeskDocument, sources: Timeline['sources']): DeskDocument {
  return { ...document, timeline: { ...document.timeline, sources } };
}

function withText(document: DeskDocument, id: string, text: SourceText): DeskDocument {
  const before = document.texts.get(id);
  if (before?.sha256 === text.sha256 && before.text === text.text) return document;
  return { ...document, texts: inOrder(new Map(document.texts).set(id, text)) };
}

// An archive to be drawn once where nobody sees it, while a reader looks for a file: code that has run once is several
// times faster, and the file is then shown so much sooner.
import type { ArchivedEvent } from '../../core/archive/event-row.ts';
import { edtfBounds } from '../../core/model/edtf/bounds.ts';
import { parseEdtf } from '../../core/model/edtf/parse-edtf.ts';
import type { ArchiveClient } from './archive-client.ts';
import { ArchiveState } from './archive-state.svelte.ts';

const DATE = '2000';

/** Answers with one event, and knows nothing else. */
const client: Pick<ArchiveClient, 'ask' | 'inSteps' | 'close'> = {
  ask: ((question: { readonly kind: string }) =>
    Promise.resolve(
      question.kind === 'events' || question.kind === 'density'
        ? { ok: true, value: question.kind === 'events' ? [oneEvent()] : [], diagnostics: [] }
        : undefined,
    )) as ArchiveClient['ask'],
  inSteps: () => Promise.resolve(),
  close: () => undefined,
};

/** An archive of one made-up event. */
export function archiveToWarmUp(): ArchiveState {
  const span = oneEvent().known?.bounds ?? { startMs: 0, endMs: 1 };
  const facts = { eventCount: 1, span, hasFullText: true, hasLanes: true, share: 1 };
  return new ArchiveState(client as ArchiveClient, '', facts);
}

function oneEvent(): ArchivedEvent {
  const parsed = parseEdtf(DATE);
  return {
    id: 'warm-up',
    title: 'An event',
    date: DATE,
    status: 'occurred',
    actors: [],
    tags: [],
    sources: [],
    level: 0,
    salience: 1,
    row: 0,
    ...(parsed.ok ? { known: { text: DATE, edtf: parsed.value, bounds: edtfBounds(parsed.value) } } : {}),
  };
}

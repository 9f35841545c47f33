// Drafting a source of the document on the desk: its drafts are replaced, and what is settled stays.
import type { Source } from '../../core/model/timeline.ts';
import type { DeskState } from './desk-state.svelte.ts';
import type { DraftOutcome } from './draft-runner.ts';

/**
 * Turns to the first draft that is new; what was cancelled or failed changes nothing. `onProgress` is told how much is
 * done, from 0 to 1.
 */
export async function draftOnDesk(
  desk: DeskState,
  { id }: Source,
  signal: AbortSignal,
  onProgress: (share: number) => void,
): Promise<DraftOutcome> {
  const outcome = await desk.find(id, signal, onProgress);
  if (outcome.kind !== 'drafted') return outcome;
  desk.commit({ kind: 'replace-drafts', source: id, events: outcome.draft.events });
  desk.showSource(id);
  desk.select(undefined);
  desk.toNextDraft();
  return outcome;
}

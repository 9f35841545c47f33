// Drafting a source of the document on the desk: its drafts are replaced, and what is settled stays.
import type { Source } from '../../core/model/timeline.ts';
import type { DeskState } from './desk-state.svelte.ts';
import type { DraftOutcome } from './draft-runner.ts';
import { draftBeside } from './draft-runner.ts';

/** Turns to the first draft that is new; what was cancelled or failed changes nothing. */
export async function draftOnDesk(
  desk: DeskState,
  { id, language, published, timeZone }: Source,
  text: string,
  signal: AbortSignal,
): Promise<DraftOutcome> {
  desk.finding.push(id);
  const outcome = await draftBeside({ id, text, language, published, timeZone }, signal);
  desk.finding.splice(desk.finding.indexOf(id), 1);
  if (outcome.kind !== 'drafted') return outcome;
  desk.found(id, outcome.draft);
  void desk.commit({ kind: 'replace-drafts', source: id, events: outcome.draft.events });
  desk.showSource(id);
  desk.select(undefined);
  desk.toNextDraft();
  return outcome;
}

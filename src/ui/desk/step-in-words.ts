// What a step of the history is called.
import type { StepLabel } from '../../core/curate/history.ts';
import type { DeskMessages } from '../messages/en-desk.ts';

/** "Accept: Putin and Kim meet". */
export function stepInWords({ kind, title, count }: StepLabel, m: DeskMessages): string {
  if (count !== undefined) return m.stepCount(m.steps[kind], count);
  return title === undefined ? m.steps[kind] : m.stepAbout(m.steps[kind], title);
}

// What the lanes of an archive are called.
import type { Messages } from '../messages/en.ts';
import { statusLabel } from '../messages/facet-label.ts';
import { distinctLabels } from '../timeline/lane-labels.ts';
import type { MadeLanes } from './archive-lanes.svelte.ts';

/** A status in the reader's language, a source by its title, anything else as it is written. */
export function laneLabels({ facet, lanes }: MadeLanes, m: Messages): readonly string[] {
  return distinctLabels(
    lanes.map(({ value, title }) => {
      if (value === undefined) return { label: m.noLane };
      return { value, label: facet === 'status' ? statusLabel(value, m) : (title ?? value) };
    }),
  );
}

// What the lanes of an archive are called.
import { STATUS_NAMES } from '../../core/model/status.ts';
import type { Messages } from '../messages/en.ts';
import { distinctLabels } from '../timeline/lane-labels.ts';
import type { MadeLanes } from './archive-lanes.svelte.ts';

/** A status in the reader's language, a source by its title, anything else as it is written. */
export function laneLabels({ facet, lanes }: MadeLanes, m: Messages): readonly string[] {
  return distinctLabels(
    lanes.map(({ value, title }) => {
      if (value === undefined) return { label: m.noLane };
      const status = facet === 'status' ? STATUS_NAMES.find((name) => name === value) : undefined;
      return { value, label: status === undefined ? (title ?? value) : m.status[status] };
    }),
  );
}

// Which lanes the chart has, and which events stand in each.
import type { DatedEvent } from '../../core/model/timeline-index.ts';
import { facetValues } from '../../core/search/filter-events.ts';
import { facetLabel } from '../messages/facet-label.ts';
import type { Messages } from '../messages/en.ts';
import { distinctLabels } from './lane-labels.ts';
import type { Lanes } from '../state/timeline-state.svelte.ts';

/** A lane with the events that stand in it; an event may stand in several. */
export interface LaneOfEvents {
  readonly label: string;
  readonly events: readonly DatedEvent[];
}

/** Lanes in the order in which their first events happened; events without a value stand in the last. */
export function lanesOf(events: readonly DatedEvent[], by: Lanes, m: Messages): readonly LaneOfEvents[] {
  if (by === 'none') return [{ label: '', events }];
  const lanes = new Map<string, DatedEvent[]>();
  const rest: DatedEvent[] = [];
  for (const event of events) {
    const values = facetValues(event, by);
    if (values.length === 0) rest.push(event);
    for (const value of values) {
      const lane = lanes.get(value);
      if (lane === undefined) lanes.set(value, [event]);
      else lane.push(event);
    }
  }
  const named = Array.from(lanes, ([value, inLane]) => {
    const [first] = inLane;
    return { value, label: first === undefined ? value : facetLabel(by, value, first, m), events: inLane };
  });
  const all = [...named, ...(rest.length === 0 ? [] : [{ label: m.noLane, events: rest }])];
  const labels = distinctLabels(all);
  return all.map(({ events: inLane }, lane) => ({ label: labels[lane] ?? '', events: inLane }));
}

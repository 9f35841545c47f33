// Which datings another day of publication changes, to be said before it is changed.
import type { Dating, TimelineEvent } from '../model/timeline.ts';
import { apply } from './apply.ts';
import type { SourceChanges } from './command.ts';
import type { DeskDocument } from './desk-document.ts';
import { redated } from './settled-dates.ts';

/** A date that another day of publication, or another zone, makes of the same words. */
export interface ChangedDating {
  readonly event: TimelineEvent;
  /** The words that are read otherwise; absent of an event that is only counted from one that is. */
  readonly expression?: Dating['expression'];
  /** EDTF. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** True of drafts. The date of an accepted event stays until its editor changes it, and a problem is shown. */
  readonly follows: boolean;
}

/** In the order of the document; `[]` also where the command would be refused. */
export function changedDatings(
  document: DeskDocument,
  id: string,
  changes: SourceChanges,
): readonly ChangedDating[] {
  const applied = apply(document, { kind: 'edit-source', source: id, changes });
  if (!applied.ok) return [];
  const { sources, events } = applied.document.timeline;
  const source = sources.find((each) => each.id === id);
  const before = new Map(document.timeline.events.map((event) => [event.id, event]));
  const dates = new Map(events.map(({ id: event, date }) => [event, date]));
  return events.flatMap((event): ChangedDating[] => {
    const was = before.get(event.id) ?? event;
    const isDraft = event.draft !== undefined;
    const read = was.evidence.flatMap(({ source: quoted, dating }): ChangedDating[] => {
      if (quoted !== id || dating === undefined) return [];
      const { edtf } = redated(dating, { source, eventDate: (from) => dates.get(from) });
      if (edtf === dating.edtf) return [];
      return [{ event: was, expression: dating.expression, from: dating.edtf, to: edtf, follows: isDraft }];
    });
    if (read.length > 0 || event.date === was.date) return read;
    return [{ event: was, from: was.date, to: event.date, follows: isDraft }];
  });
}

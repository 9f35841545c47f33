// What kind of claim an event is, and whose.
import type { TimelineEvent } from '../../core/model/timeline.ts';
import type { Messages } from './en.ts';
import { isolated } from './isolated.ts';

/** "Alleged, according to the spy agency, denied by Pyongyang". */
export function statusInWords(
  { status, attributedTo, deniedBy }: Pick<TimelineEvent, 'status' | 'attributedTo' | 'deniedBy'>,
  m: Messages,
): string {
  const names = (list: readonly string[]) => m.names(list.map(isolated));
  if (status === 'denied' && deniedBy !== undefined) {
    const denial = m.deniedStatus(names(deniedBy));
    return attributedTo === undefined ? denial : `${denial}, ${m.attributedTo(names(attributedTo))}`;
  }
  return [
    m.status[status],
    ...(attributedTo === undefined ? [] : [m.attributedTo(names(attributedTo))]),
    ...(deniedBy === undefined ? [] : [m.deniedBy(names(deniedBy))]),
  ].join(', ');
}

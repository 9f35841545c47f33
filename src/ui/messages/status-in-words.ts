// What kind of claim an event is, and whose.
import type { TimelineEvent } from '../../core/model/timeline.ts';
import type { Messages } from './en.ts';

/** "Alleged, according to the spy agency, denied by Pyongyang". */
export function statusInWords({ status, attributedTo, deniedBy }: TimelineEvent, m: Messages): string {
  if (status === 'denied' && deniedBy !== undefined) {
    const denial = m.deniedStatus(m.names(deniedBy));
    return attributedTo === undefined ? denial : `${denial}, ${m.attributedTo(m.names(attributedTo))}`;
  }
  return [
    m.status[status],
    ...(attributedTo === undefined ? [] : [m.attributedTo(m.names(attributedTo))]),
    ...(deniedBy === undefined ? [] : [m.deniedBy(m.names(deniedBy))]),
  ].join(', ');
}

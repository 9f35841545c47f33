// German times of day: "um 18 Uhr", "14.30 Uhr", "20:15 Uhr".
import type { Family, Reader, Reading } from '../../reading/family.ts';
import { NUMBER } from '../../reading/tokens.ts';

export const clockTime: Family = {
  name: 'clock-time',
  read: ({ tokens }: Reader, at): Reading | undefined => {
    const hour = tokens.number(at);
    if (hour < 0 || hour > 24) return undefined;
    const isPair =
      (tokens.isSign(at + 1, '.') || tokens.isSign(at + 1, ':')) &&
      tokens.kind(at + 2) === NUMBER &&
      tokens.length(at + 2) === 2;
    const minute = isPair ? tokens.number(at + 2) : 0;
    const clock = isPair ? at + 3 : at + 1;
    if (minute > 59 || tokens.role(clock) !== 'clock') return undefined;
    return { first: at, end: clock + 1, meaning: { kind: 'time-of-day', clock: { hour, minute } } };
  },
};

// German distances and lengths: "vor drei Tagen", "zwei Jahre später", "drei Monate", "ein Jahr".
import type { Family, Reader, Reading } from '../../reading/family.ts';
import { readCount } from '../count.ts';

export const distance: Family = {
  name: 'distance',
  read: ({ tokens }: Reader, at): Reading | undefined => {
    const isAgo = tokens.role(at) === 'before';
    const count = readCount(tokens, isAgo ? at + 1 : at);
    const unit = count === undefined ? undefined : tokens.sense(count.end)?.unit;
    if (count === undefined || unit === undefined) return undefined;
    const end = count.end + 1;
    const amount = { count: count.count, unit };
    if (isAgo) {
      return { first: at, end, meaning: { kind: 'distance', ...amount, direction: -1, from: 'published' } };
    }
    const side = tokens.role(end);
    if (side === 'later' || side === 'earlier') {
      const direction = side === 'later' ? 1 : -1;
      return {
        first: at,
        end: end + 1,
        meaning: { kind: 'distance', ...amount, direction, from: 'narrative' },
      };
    }
    return { first: at, end, meaning: { kind: 'duration', ...amount } };
  },
};

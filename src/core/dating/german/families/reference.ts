// German times without a place on a calendar: "jetzt", "kürzlich", "bald".
import type { Family, Reader, Reading } from '../../reading/family.ts';
import type { ReferenceMeaning } from '../../reading/meaning.ts';

const TO: ReadonlyMap<string, ReferenceMeaning['to']> = new Map<string, ReferenceMeaning['to']>([
  ['now', 'PRESENT_REF'],
  ['recently', 'PAST_REF'],
  ['soon', 'FUTURE_REF'],
]);

export const reference: Family = {
  name: 'reference',
  read: ({ tokens }: Reader, at): Reading | undefined => {
    const to = TO.get(tokens.role(at) ?? '');
    return to && { first: at, end: at + 1, meaning: { kind: 'reference', to } };
  },
};

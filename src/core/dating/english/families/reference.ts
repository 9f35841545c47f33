// Times without a place on a calendar: "now", "recently", "soon", "the future", "the past", "decades ago".
import type { Family, Reader, Reading } from '../../reading/family.ts';
import type { ReferenceMeaning } from '../../reading/meaning.ts';
import type { Tokens } from '../../reading/tokens.ts';
import { SIGN } from '../../reading/tokens.ts';

export const reference: Family = {
  name: 'reference',
  read: ({ tokens }: Reader, at): Reading | undefined => {
    const role = tokens.role(at);
    if (role === undefined) return undefined;
    const reading = (end: number, to: ReferenceMeaning['to']): Reading => ({
      first: at,
      end,
      meaning: { kind: 'reference', to },
    });
    switch (role) {
      case 'now':
        return reading(at + 1, 'PRESENT_REF');
      case 'current':
        return reading(at + 1, 'PRESENT_REF');
      case 'recently':
      case 'recent':
        return reading(at + 1, 'PAST_REF');
      case 'more-than':
        return tokens.role(at + 1) === 'recently' ? reading(at + 2, 'PAST_REF') : undefined;
      case 'soon':
        // "will soon", "soon." look ahead; "soon after", "it soon fell", "as soon as" do not.
        return isAhead(tokens, at) ? reading(at + 1, 'FUTURE_REF') : undefined;
      case 'shortly':
        // "shortly before", "shortly after" lead to something else.
        return tokens.role(at + 1) === 'before' ||
          tokens.role(at + 1) === 'after' ||
          tokens.role(at + 1) === 'later'
          ? undefined
          : reading(at + 1, 'FUTURE_REF');
      case 'future':
        return reading(at + 1, 'FUTURE_REF');
      case 'this':
        // "these days"
        return tokens.lower(at) === 'these' && tokens.lower(at + 1) === 'days'
          ? reading(at + 2, 'PRESENT_REF')
          : undefined;
      case 'the': {
        const next = tokens.role(at + 1);
        if (next === 'future') return reading(at + 2, 'FUTURE_REF');
        if (
          next === 'past' &&
          tokens.sense(at + 2)?.unit === undefined &&
          tokens.sense(at + 2)?.number === undefined &&
          tokens.role(at - 1) === 'in'
        ) {
          return reading(at + 2, 'PAST_REF');
        }
        if (next === 'near' && tokens.role(at + 2) === 'future') return reading(at + 3, 'FUTURE_REF');
        if (next === 'moment' && tokens.role(at - 1) === 'at') return reading(at + 2, 'PRESENT_REF');
        if (next === 'present')
          return tokens.role(at - 1) === 'at' ? reading(at + 2, 'PRESENT_REF') : undefined;
        if (next === 'long')
          return tokens.role(at + 2) === 'term' ? reading(at + 3, 'FUTURE_REF') : undefined;
        return undefined;
      }
      default:
        return undefined;
    }
  },
};

function isAhead(tokens: Tokens, at: number): boolean {
  if (tokens.lower(at - 1) === 'as' || tokens.lower(at - 1) === 'too') return false;
  for (let before = at - 1; before >= at - 3; before -= 1) {
    if (tokens.sense(before)?.tense === 'future') return true;
  }
  return tokens.kind(at + 1) === SIGN && !tokens.isHyphen(at + 1) && !tokens.isCapital(at);
}

// What kind of claim a happening is: fact, plan, somebody's word, or denied.
import type { Status } from '../model/status.ts';
import { DENIALS, MERE_CLAIMS, SUSPICIONS } from './english/words.ts';
import type { Happening } from './read-sentence.ts';
import { isNominal } from './parts-of-speech.ts';
import type { Sentence } from './verb-group.ts';

export interface Claim {
  readonly status: Status;
  /** The places of the words that name who says so, or who denies it. */
  readonly saidBy?: readonly number[];
  readonly deniedBy?: readonly number[];
}

/** When a happening was or will be, seen from the day of publication. */
export type Side = 'before' | 'around' | 'after' | 'unknown';

/**
 * What begins after publication is planned, whatever the verb; a plan for a time that has passed is somebody's word at
 * best. `subject` names the one of whom the clause tells: who denies.
 */
export function claimOf(
  sentence: Sentence,
  happening: Happening,
  side: Side,
  subject: readonly number[],
  accordingTo: readonly number[] | undefined,
): Claim {
  const { words } = sentence;
  const { verb, reporting = '' } = happening;
  const saidBy = happening.speaker ?? accordingTo;
  const by = saidBy === undefined || saidBy.length === 0 ? {} : { saidBy };
  if (side === 'after') return { status: 'planned', ...by };
  if (DENIALS.has(reporting))
    return { status: 'denied', ...(happening.speaker === undefined ? {} : { deniedBy: happening.speaker }) };
  if (
    verb !== undefined &&
    DENIALS.has(words[verb.main]?.lower ?? '') &&
    /^den/.test(words[verb.main]?.lower ?? '')
  ) {
    return { status: 'denied', ...(subject.length === 0 ? {} : { deniedBy: subject }) };
  }
  if (verb?.isFuture === true) return { status: side === 'before' ? 'alleged' : 'planned', ...by };
  if (accordingTo !== undefined || MERE_CLAIMS.has(reporting)) return { status: 'alleged', ...by };
  if (verb?.isHearsay === true || verb?.isPossible === true || isSuspected(sentence, happening.places)) {
    return { status: 'alleged', ...by };
  }
  return { status: 'occurred', ...by };
}

/** "the suspected supply", "allegedly sold". */
function isSuspected({ words, parts }: Sentence, places: readonly number[]): boolean {
  return places.some((at) => {
    const lower = words[at]?.lower ?? '';
    if (lower === 'allegedly' || lower === 'reportedly' || lower === 'purportedly') return true;
    return SUSPICIONS.has(lower) && isNominal(parts[at + 1]) && !isVerbPlace(parts[at - 1]);
  });
}

/** "police suspected arson": a verb after its subject, no attribute. */
function isVerbPlace(before: string | undefined): boolean {
  return before === 'pronoun' || before === 'name' || before === 'have' || before === 'relative';
}

/** The places of who is named after "according to". */
export function namedSource({ words, parts }: Sentence): readonly number[] | undefined {
  const at = words.findIndex(({ lower }, place) => lower === 'according' && words[place + 1]?.lower === 'to');
  if (at === -1) return undefined;
  const places: number[] = [];
  for (let place = at + 2; place < words.length; place += 1) {
    if (!isNominal(parts[place]) && words[place]?.lower !== 'of') break;
    places.push(place);
  }
  return places.length === 0 ? undefined : places;
}

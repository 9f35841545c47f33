// Runs seeded mutations and says which of them were not answered as they must be.
import type { Mutator } from './mutators.ts';
import { MUTATORS } from './mutators.ts';
import { randomFrom } from './random.ts';
import type { Mutant, Subject } from './subject.ts';
import { verifyMutant } from './subject.ts';

export interface MutationResult {
  readonly seed: number;
  readonly mutator: Mutator;
  readonly subject: string;
  /** Absent where all is well. */
  readonly fault?: string;
  readonly ms: number;
  /** UTF-16 code units or bytes of the file. */
  readonly size: number;
}

/** One mutation, wholly determined by its seed: mutator, subject and place are all chosen by it. */
export function runMutation(
  subjects: readonly Subject[],
  seed: number,
  mutators: readonly Mutator[] = MUTATORS,
): MutationResult {
  const random = randomFrom(seed);
  for (;;) {
    const mutator = random.pick(mutators);
    const subject = random.pick(subjects);
    const mutant = mutator.mutate(subject, random);
    if (mutant !== undefined) return judge(mutator, subject, mutant, seed);
  }
}

export function judge(mutator: Mutator, subject: Subject, mutant: Mutant, seed: number): MutationResult {
  const startMs = performance.now();
  const fault = faultOf(mutator, mutant);
  const ms = performance.now() - startMs;
  const result = { seed, mutator, subject: subject.name, ms, size: mutant.file.length };
  return fault === undefined ? result : { ...result, fault };
}

function faultOf({ promise, codes }: Mutator, mutant: Mutant): string | undefined {
  try {
    const found = verifyMutant(mutant).filter(({ severity }) => severity !== 'info');
    const listed = found.map(({ code, path }) => `${code} ${path}`).join(', ');
    if (promise === 'keeps') return found.length === 0 ? undefined : `a sound file was rejected: ${listed}`;
    if (found.some(({ code }) => codes?.test(code) ?? true)) return undefined;
    return found.length === 0 ? 'nothing was reported' : `reported something else: ${listed}`;
  } catch (error) {
    return `it threw: ${String(error)}`;
  }
}

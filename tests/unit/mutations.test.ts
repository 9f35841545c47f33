// A few hundred of the mutations of `npm run bench -- verify`: what breaks a rule is reported, what keeps it is not.
import { expect, test } from 'vitest';
import { MUTATORS } from '../mutations/mutators.ts';
import { randomFrom } from '../mutations/random.ts';
import { realSubjects } from '../mutations/real-subjects.ts';
import { judge } from '../mutations/run-mutations.ts';

const SUBJECTS = realSubjects();

test.each(MUTATORS)('$name: $promise', (mutator) => {
  const faults: string[] = [];
  let count = 0;
  for (let seed = 1; seed <= 60 && count < 10; seed += 1) {
    const random = randomFrom(seed);
    const subject = random.pick(SUBJECTS);
    const mutant = mutator.mutate(subject, random);
    if (mutant === undefined) continue;
    count += 1;
    const { fault } = judge(mutator, subject, mutant, seed);
    if (fault !== undefined) faults.push(`${subject.name}, seed ${seed}: ${fault}`);
  }
  expect(faults).toEqual([]);
  expect(count).toBeGreaterThan(0);
});

test('a mutation that is not answered as promised is a fault', () => {
  const [subject] = SUBJECTS;
  const sound = {
    file: JSON.stringify(subject?.timeline),
    texts: subject?.texts ?? new Map<string, string>(),
  };
  const broken = { ...sound, file: '{' };
  const mutator = { name: 'x', mutate: () => undefined };
  const breaks = { ...mutator, promise: 'breaks' as const, codes: /^duplicate-id$/ };
  const keeps = { ...mutator, promise: 'keeps' as const };
  expect(judge(breaks, subject!, sound, 1).fault).toBe('nothing was reported');
  expect(judge(breaks, subject!, broken, 1).fault).toContain('reported something else: not-json');
  expect(judge(keeps, subject!, broken, 1).fault).toContain('a sound file was rejected');
});

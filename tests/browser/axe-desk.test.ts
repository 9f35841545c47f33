// What axe can judge, in every state of the desk.
import { test } from 'vitest';
import { expectNoViolations } from './axe.ts';
import { DESK_STATES } from './desk-states.ts';
import { useBrowser } from './reader.ts';

const visit = useBrowser({ reusesPages: true });

test.each(Object.entries(DESK_STATES))('axe finds nothing: %s', (_, state) =>
  expectNoViolations(visit, state),
);

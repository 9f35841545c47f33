// What axe can judge, in every state of the published pages.
import { test } from 'vitest';
import { expectNoViolations } from './axe.ts';
import { useBrowser } from './reader.ts';
import { PAGE_STATES } from './states.ts';

const visit = useBrowser({ reusesPages: true });

test.each(Object.entries(PAGE_STATES))('axe finds nothing: %s', (_, state) =>
  expectNoViolations(visit, state),
);

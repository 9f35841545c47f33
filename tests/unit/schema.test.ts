// The published JSON Schema says what the program checks.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { timelineJsonSchema } from '../../src/cli/timeline-json-schema.ts';

test('the published schema is the one that `npm run schema` makes', () => {
  const published: unknown = JSON.parse(readFileSync('static/timeline-v1.schema.json', 'utf8'));
  expect(published).toEqual(JSON.parse(JSON.stringify(timelineJsonSchema())));
});

test('the schema describes its keys, and allows no others', () => {
  const schema = JSON.stringify(timelineJsonSchema());
  expect(schema).toContain('"additionalProperties":false');
  expect(schema).toContain('verbatim to the character');
  expect(schema).toContain('"occurred","planned","alleged","denied"');
});

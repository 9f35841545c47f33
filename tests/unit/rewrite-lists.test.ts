// JSON that is written and JSON that is changed: as Prettier has it, and not a byte more than must be.
import fc from 'fast-check';
import { format } from 'prettier';
import { expect, test } from 'vitest';
import { formatJson, USUAL_LAYOUT } from '../../src/core/model/json/format-json.ts';
import { rewriteLists } from '../../src/core/model/json/rewrite-lists.ts';

/** Prettier counts wide characters twice where it breaks lists; we do not. */
const name = fc.string({ unit: 'grapheme-ascii', maxLength: 12 });
const value = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    name,
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    tie('list'),
    tie('object'),
  ),
  list: fc.oneof(
    fc.array(name, { maxLength: 20 }),
    fc.array(fc.dictionary(name, tie('value'), { minKeys: 2, maxKeys: 3 }), { maxLength: 3 }),
  ),
  object: fc.dictionary(name, tie('value'), { maxKeys: 4 }),
})).object;

test('the last line of an object has no comma to leave room for', async () => {
  const last = { key: [`${'x'.repeat(46)}`, `${'y'.repeat(47)}`] };
  const text = `${formatJson(last, USUAL_LAYOUT)}\n`;
  expect(text.split('\n')[1]).toHaveLength(USUAL_LAYOUT.width);
  expect(await format(text, { parser: 'json', printWidth: USUAL_LAYOUT.width })).toBe(text);
});

test('what is written is what Prettier would make of it', async () => {
  await fc.assert(
    fc.asyncProperty(value, async (written) => {
      const text = `${formatJson(written, USUAL_LAYOUT)}\n`;
      expect(JSON.parse(text)).toEqual(written);
      expect(await format(text, { parser: 'json', printWidth: USUAL_LAYOUT.width })).toBe(text);
    }),
    { numRuns: 100 },
  );
});

const DOCUMENT = `{
    "title":   "Mine",
    "events": [
        { "id": "a" }, { "id": "b",
          "title": "B" },

        { "id": "c" }
    ],
    "sources": []
}
`;

test('a list that stays as it is keeps every byte', () => {
  const events = [{ keep: 0 }, { keep: 1 }, { keep: 2 }];
  expect(rewriteLists(DOCUMENT, { events, sources: [], none: [{ write: 1 }] })).toBe(DOCUMENT);
});

test('items that stay neighbours keep what is between them; a new one stands where it is put', () => {
  const events = [{ write: { id: 'new' } }, { keep: 1 }, { keep: 2 }];
  const text = rewriteLists(DOCUMENT, { events, sources: [{ write: { id: 's', authors: ['x'] } }] });
  expect(text).toContain('{ "id": "b",\n          "title": "B" },\n\n        { "id": "c" }\n    ],');
  expect(text).toContain('"title":   "Mine"');
  expect(text).toContain(
    '"sources": [\n        {\n            "id": "s",\n            "authors": ["x"]\n        }\n    ]',
  );
  expect(JSON.parse(text)).toEqual({
    title: 'Mine',
    events: [{ id: 'new' }, { id: 'b', title: 'B' }, { id: 'c' }],
    sources: [{ id: 's', authors: ['x'] }],
  });
});

test('an emptied list is empty; line ends of Windows stay', () => {
  expect(rewriteLists(DOCUMENT, { events: [] })).toContain('"events": [],');
  const windows = DOCUMENT.replaceAll('\n', '\r\n');
  const text = rewriteLists(windows, { events: [{ keep: 0 }, { write: { id: 'd' } }] });
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
});

test('whatever is kept and written, in any layout, the values are those that were asked for', () => {
  const item = fc.dictionary(fc.string({ maxLength: 4 }), fc.integer(), { maxKeys: 2 });
  const plan = fc.array(fc.oneof(fc.record({ keep: fc.nat({ max: 5 }) }), fc.record({ write: item })), {
    maxLength: 8,
  });
  fc.assert(
    fc.property(
      fc.array(item, { maxLength: 6 }),
      plan,
      fc.constantFrom(undefined, 1, 2, '\t'),
      (old, wanted, indent) => {
        const events = wanted.filter((each) => 'write' in each || each.keep < old.length);
        const text = rewriteLists(JSON.stringify({ a: 1, events: old }, null, indent), { events });
        expect(JSON.parse(text)).toEqual({
          a: 1,
          events: events.map((each) => ('write' in each ? each.write : old[each.keep])),
        });
      },
    ),
  );
});

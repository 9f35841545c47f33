// The tagger as a filter: the contract of `quoteline tag --ndjson`.
import { expect, test } from 'vitest';
import { tagLine, tagLines } from '../../src/cli/tag-lines.ts';

async function* linesOf(...lines: readonly string[]): AsyncGenerator<string> {
  for (const line of lines) {
    await Promise.resolve();
    yield line;
  }
}

test('a line yields one array, offsets in code points, half-open', () => {
  const line = JSON.stringify({ text: '😀 It fell on Monday.', dct: '2023-11-09' });
  expect(JSON.parse(tagLine(line))).toEqual([{ start: 13, end: 19, value: '2023-11-06', type: 'DATE' }]);
});

test.each(['2023-11-09', '2023-11-09T23:00:00-05:00', '20231109', '09-11-2023'])('the day of %s', (dct) => {
  expect(tagLine(JSON.stringify({ text: 'It fell yesterday.', dct }))).toContain('"2023-11-08"');
});

test('without a day of publication only stated dates have values on the calendar', () => {
  expect(JSON.parse(tagLine('{"text": "It fell on Monday, on 3 May 2001.", "dct": ""}'))).toMatchObject([
    { value: '2001-05-03' },
  ]);
});

test('a line that cannot be read is an error in its place, and the rest goes on', async () => {
  const errors: number[] = [];
  const results: unknown[] = [];
  const lines = linesOf('{"text": "In 2001."}', '{', '', '{"text": 1}', '{"text": "In 2002."}');
  for await (const line of tagLines(lines, {}, (number) => errors.push(number)))
    results.push(JSON.parse(line));
  expect(results).toMatchObject(
    [[{ value: '2001' }], { error: /not JSON/ }, { error: 'no "text"' }, [{ value: '2002' }]].map((each) =>
      'error' in each ? { error: expect.any(String) as string } : each,
    ),
  );
  expect(errors).toEqual([2, 4]);
});

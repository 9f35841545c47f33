// The tagger as a filter: the contract of `quoteline tag --ndjson`.
import { expect, test } from 'vitest';
import { tagJob, tagLine } from '../../src/cli/tag-lines.ts';

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

test.each(['{', '{"text": 1}', '[]', 'null', '{"text": "In 2001.", '])('%s is an error', (line) => {
  const result = tagJob({}).run(line, 1);
  expect(result.isError).toBe(true);
  expect(JSON.parse(result.line)).toEqual({ error: expect.any(String) as string });
});

test('what never came to the tagger is an error of the same form', () => {
  const problem = { code: 'line-too-long', message: 'the line is too long', help: 'Split it.' };
  expect(tagJob({}).failed(problem, 7)).toEqual({ line: '{"error":"the line is too long"}', isError: true });
});

// Articles out of PDF: lines become paragraphs again, and what is no PDF with text is told.
import { expect, test } from 'vitest';
import { pdfArticle } from '../../src/cli/articles/pdf-article.ts';
import { writtenPdf } from './written-pdf.ts';

const STORM = writtenPdf(
  [
    [
      { text: 'Storm floods Harlow', y: 780, size: 20 },
      { text: 'Heavy rain flooded the centre of Harlow on Monday, the fire', y: 740 },
      { text: 'service said. The council closed two bridges on Tuesday in the well-', y: 726 },
      { text: 'known north of the town.', y: 712 },
      { text: 'Mayor Ann Price will meet residents on Friday (in the hall).', y: 684 },
      { text: 'Nobody was hurt.', y: 670 },
    ],
    [{ text: 'The last flood of that size was in September 1998.', y: 780 }],
  ],
  { Title: 'Storm floods Harlow', Author: 'Ann Price and Bob Hall', CreationDate: "D:20231109080000+00'00'" },
);

test('wider gaps, other sizes of type and pages end a paragraph; a hyphen at the end of a line stays', async () => {
  expect(await pdfArticle(STORM)).toMatchObject({
    text: `Storm floods Harlow

Heavy rain flooded the centre of Harlow on Monday, the fire service said. The council closed two bridges on Tuesday in the well-
known north of the town.

Mayor Ann Price will meet residents on Friday (in the hall). Nobody was hurt.

The last flood of that size was in September 1998.
`,
  });
});

test('title and author are metadata; when the file was made is no day of publication', async () => {
  expect(await pdfArticle(STORM)).toMatchObject({
    metadata: { title: 'Storm floods Harlow', authors: ['Ann Price', 'Bob Hall'], published: [] },
    hints: [{ where: 'PDF CreationDate' }],
  });
});

test('it leaves the bytes that it is given as they are', async () => {
  const bytes = new Uint8Array(STORM);
  await pdfArticle(bytes);
  expect(bytes).toEqual(STORM);
});

test.each([
  ['no text', writtenPdf([[]]), 'no text'],
  ['no PDF', new TextEncoder().encode('It rained.'), 'cannot be read as a PDF'],
  ['no bytes', new Uint8Array(), 'cannot be read as a PDF'],
  ['half of one', STORM.slice(0, 300), ''],
])('%s is told', async (_, bytes, problem) => {
  expect(await pdfArticle(bytes)).toMatchObject({
    problem: expect.stringContaining(problem) as string,
    help: expect.any(String) as string,
  });
});

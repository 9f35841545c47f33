// Links to quotes, opened in a real Chromium: what is highlighted is the quote, all of it and nothing else, and in view.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { toTextFragment } from '../../src/core/text/text-fragment.ts';
import { highlightedText, READABLE_HIGHLIGHT } from './highlighted-text.ts';
import { launchBrowser } from './launch.ts';

/** An article, a paragraph a line, as a text file holds it. In the page each stands far from the next. */
const PARAGRAPHS = [
  'The harbour master of Helm closed the port at dawn. Nobody was hurt.',
  'Ships waited outside. No comment. The owners said nothing.',
  'No comment.',
  'Fees rose by 12% to €40 – “a well-earned rise, & overdue,” said Ann-Marie O’Dell, of Sund & Co., on Monday.',
  'The inquiry opened on Nov. 3. It heard that the captain had asked for a tug at 6:40 p.m. and been told that none was free, that two tugs lay idle at the pier all night, that nobody on the night shift had been told whom to call, that the lamp at the end of the pier had failed in the autumn and had not been mended since, and that the harbour master was asleep at the pier all night.',
  'Ships waited outside. No comment. The crews slept.',
  'No comment.',
  'The port stays closed, and it is not known for how long it will be.',
  'Ferries are cancelled.',
  'The port stays closed, and it is not known for how long it will be.',
  'The last ship left at noon.',
];
const TEXT = PARAGRAPHS.join('\n');

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Port closed</title>
<style>
  body { margin: 0; font: 16px/24px sans-serif; background: white; color: black }
  p { margin: 0 0 260px; width: 640px }
  ${READABLE_HIGHLIGHT}
</style>
${PARAGRAPHS.map((text, index) => `<p id="p${index}">${text.replaceAll('&', '&amp;')}</p>`).join('\n')}
</html>`;

const VIEWPORT = { width: 680, height: 240 };

let server: Server;
let address: string;
let browser: Browser;
let page: Page;
/** The page itself must not be touched: its picture is read in another. */
let reader: Page;

beforeAll(async () => {
  server = createServer((_request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(PAGE);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: VIEWPORT });
  reader = await browser.newPage();
});

afterAll(async () => {
  await browser.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

/** The selector of `exact`, the given occurrence of it, with as much context as a selector may have. */
function quoteOf(exact: string, occurrence: number) {
  let start = -1;
  for (let count = 0; count < occurrence; count += 1) start = TEXT.indexOf(exact, start + 1);
  if (start === -1) throw new Error(`The article does not hold «${exact}» ${occurrence} times.`);
  const end = start + exact.length;
  return {
    exact,
    prefix: TEXT.slice(Math.max(0, start - 32), start),
    suffix: TEXT.slice(end, end + 32),
    start,
  };
}

/** Opens a link, and waits until exactly `expected` is highlighted; gives the paragraph that is in view. */
async function paragraphAt(link: string, expected: string): Promise<number> {
  // To go from one quote of a page to another loads nothing, and highlights nothing.
  await page.goto('about:blank');
  await page.goto(link);
  // The highlight is painted some frames after the page has loaded.
  await expect.poll(() => highlightedText(page, reader), { timeout: 60_000 }).toBe(expected);
  return page.evaluate(() =>
    Array.from(document.querySelectorAll('p')).findIndex((each) => {
      const { top, bottom } = each.getBoundingClientRect();
      return bottom > 0 && top < innerHeight;
    }),
  );
}

const oneLine = (text: string) => text.split(/\s+/).join(' ');

const LONG = PARAGRAPHS[4]!.slice('The inquiry opened on Nov. 3. '.length);

const CASES: readonly (readonly [name: string, exact: string, occurrence: number, paragraph: number])[] = [
  ['at the start of the page', 'The harbour master of Helm closed the port at dawn.', 1, 0],
  ['at the end of the page', 'The last ship left at noon.', 1, 10],
  ['of a few words within a sentence', 'closed the port', 1, 0],
  ['of one word', 'Ferries', 1, 8],
  ['that is short', 'The owners said nothing.', 1, 1],
  ['of more than 300 characters', LONG, 1, 4],
  ['that is one long paragraph', PARAGRAPHS[4]!, 1, 4],
  ['with a comma, a hyphen, an ampersand, quotes and a per cent sign', PARAGRAPHS[3]!, 1, 3],
  ['in quotation marks, without them', 'a well-earned rise, & overdue,', 1, 3],
  ['that begins with a hyphenated name', 'Ann-Marie O’Dell, of Sund & Co., on Monday.', 1, 3],
  ['of two paragraphs', PARAGRAPHS.slice(0, 2).join('\n'), 1, 0],
  [
    'of three paragraphs, from within one to within another',
    TEXT.slice(TEXT.indexOf('Nobody'), TEXT.indexOf(' to €40')),
    1,
    0,
  ],
  ['of the end of a paragraph and a short one', 'The crews slept.\nNo comment.', 1, 5],
  ['that is repeated, the first', 'No comment.', 1, 1],
  ['that is repeated, the second, a paragraph of its own', 'No comment.', 2, 2],
  ['that is repeated, the third', 'No comment.', 3, 5],
  ['that is repeated, the fourth', 'No comment.', 4, 6],
  ['that is repeated, two sentences', 'Ships waited outside. No comment.', 2, 5],
];

test.each(CASES)('a quote %s is highlighted, and in view', async (_name, exact, occurrence, paragraph) => {
  const link = toTextFragment(address, quoteOf(exact, occurrence));
  expect(await paragraphAt(link, oneLine(exact))).toBe(paragraph);
});

test('a long paragraph that is repeated is the one that is scrolled to', async () => {
  const exact = PARAGRAPHS[9]!;
  expect(await paragraphAt(toTextFragment(address, quoteOf(exact, 2)), `${exact} ${exact}`)).toBe(9);
});

test('a long paragraph is highlighted where an advertisement stands before it', async () => {
  const exact = PARAGRAPHS[7]!;
  const link = toTextFragment(address, { exact, prefix: 'Buy now.\n', suffix: '\nBuy more.', start: 900 });
  expect(await paragraphAt(link, exact)).toBe(7);
});

test('an address that has a fragment keeps it, and the quote is highlighted', async () => {
  const link = toTextFragment(`${address}#p9`, quoteOf('Ferries are cancelled.', 1));
  expect(new URL(link).hash).toMatch(/^#p9:~:/);
  expect(await paragraphAt(link, 'Ferries are cancelled.')).toBe(8);
});

test('line breaks and white space of a text file do not matter', async () => {
  const exact =
    'The port stays closed, and it is\nnot known for how long\u00a0it  will be.\nFerries are\r\ncancelled.';
  const link = toTextFragment(address, { exact, prefix: '', suffix: '', start: 0 });
  expect(await paragraphAt(link, oneLine(exact))).toBe(7);
});

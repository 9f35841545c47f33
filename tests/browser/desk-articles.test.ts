// Articles read at the desk, in a real browser: the same file gives the same text as in Node, and nothing in it runs.
import * as fc from 'fast-check';
import type { Browser, Page } from 'playwright-core';
import type { Rollup } from 'vite';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newDocument } from '../../src/cli/articles/new-document.ts';
import { htmlArticle } from '../../src/core/extract/html-article.ts';
import { markdownArticle } from '../../src/core/extract/markdown-article.ts';
import { plainArticle } from '../../src/core/extract/plain-article.ts';
import type { FileKind } from '../../src/ui/desk/open-files.ts';
import { launchBrowser } from './launch.ts';

let browser: Browser;
let page: Page;
const requests: string[] = [];
const ran: string[] = [];
const ORIGIN = 'http://desk.localhost';

beforeAll(async () => {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: 'src/ui/desk/read-article-file.ts', formats: ['es'], fileName: 'read-article-file' },
    },
  });
  const { output } = (Array.isArray(built) ? built[0] : built) as Rollup.RollupOutput;
  const scripts = new Map(output.map((part) => [part.fileName, part.type === 'chunk' ? part.code : '']));
  browser = await launchBrowser();
  page = await browser.newPage();
  await page.route('**/*', async (route) => {
    const { origin, pathname } = new URL(route.request().url());
    const script = scripts.get(pathname.slice(1));
    if (origin === ORIGIN && pathname === '/') {
      await route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>desk</title>' });
    } else if (origin === ORIGIN && script !== undefined) {
      await route.fulfill({ contentType: 'text/javascript', body: script });
    } else {
      requests.push(route.request().url());
      await route.abort();
    }
  });
  page.on('dialog', (dialog) => {
    ran.push(dialog.message());
    void dialog.dismiss();
  });
  await page.goto(`${ORIGIN}/`);
});
afterAll(async () => {
  await browser.close();
});

/** In the page; as text, since vitest would rewrite an import() of this file. */
async function inBrowser<T>(call: string, argument: unknown): Promise<T> {
  return page.evaluate<T>(
    `import('/read-article-file.js').then(async (desk) => { const given = ${JSON.stringify(argument)}; return ${call}; })`,
  );
}

const readAll = (kind: FileKind, files: readonly string[]) =>
  inBrowser<unknown[]>(
    `Promise.all(given.files.map(async (text) => {
      const result = await desk.readArticleFile({ name: 'a', kind: given.kind, bytes: new TextEncoder().encode(text) });
      return result.ok ? result.article : { problem: result.problem.message };
    }))`,
    { kind, files },
  );

/** What Node makes of it, as it arrives from the page: without what is undefined. */
function inNode(kind: 'text' | 'html' | 'markdown', text: string): unknown {
  const bytes = new TextEncoder().encode(text);
  const readers = {
    text: () => plainArticle(bytes),
    html: () => htmlArticle(bytes, newDocument),
    markdown: () => markdownArticle(bytes, newDocument),
  };
  const found = readers[kind]();
  if ('problem' in found) return { problem: `The file cannot be read: ${found.problem}.` };
  return found.text.trim() === '' ? { problem: 'There is no text in it.' } : found;
}

const PARAGRAPH =
  'The bridge at Aldbury was opened on 4 May 1931, and 300 people came to see it, among them the mayor and his wife. ';
const NEWS = `<!doctype html><html lang="en-GB"><head><title>Bridge opens | Gazette</title>
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Bridge opens","datePublished":"1931-05-05T08:00:00+01:00","author":{"name":"Ann Lee"}}</script>
<meta property="article:published_time" content="1931-05-06"></head><body><nav><a href="/">Home</a><a href="/news">News</a></nav>
<article><h1>Bridge opens</h1><p class="byline">By Ann Lee</p>${`<p>${PARAGRAPH.repeat(4)}</p>`.repeat(5)}
<table><tr><td>Length<td>90&nbsp;m</table><pre>two
lines</pre><ul><li>one<li>two</ul><p>AT&amp;T said &ldquo;yes&rdquo;<br>and<br><br>left &#x1F600;</article><footer>© Gazette</footer></body></html>`;

const PAGES: readonly string[] = [
  NEWS,
  `<p>${PARAGRAPH}`,
  '',
  '<div>'.repeat(300) + PARAGRAPH + '</div>'.repeat(300),
  '<b><i>mis</b>nested</i> <p>one<p>two <table><p>in a table</table> tail',
  '<script>document.title="ran"</script><p>text <svg><script>alert(1)</script></svg><math><mi>x</mi></math> after',
  '<ruby>漢<rp>(</rp><rt>kan</rt></ruby> a&shy;b\u00a0c &amp;lt; <!-- comment --> <![CDATA[cdata]]> end',
  '<frameset><frame src="http://evil.example/"></frameset>',
  '<p>a\u0000b\u0008c \ud800 \u2028 d',
];

const MARKDOWN: readonly string[] = [
  `---\ntitle: Bridge opens\ndate: 1931-05-05\nauthor: Ann Lee\n---\n# Bridge opens\n\n${PARAGRAPH.repeat(3)}\n\n* one\n* two\n\n> quoted **text** and [a link](http://evil.example/)\n`,
  '# A\n\n<script>alert(1)</script>\n\n`code` and <img src=x onerror=alert(1)>\n\nA | B\n--|--\n1 | 2\n',
  '---\n: [\n---\nx',
  'plain',
];

test('pages give the same text and the same metadata in the browser as in Node', async () => {
  expect(await readAll('html', PAGES)).toEqual(PAGES.map((each) => inNode('html', each)));
  expect(inNode('html', NEWS)).toMatchObject({
    text: expect.stringContaining(PARAGRAPH.trim()) as string,
    metadata: { title: 'Bridge opens', authors: ['Ann Lee'] },
  });
});

test('Markdown and plain texts too', async () => {
  expect(await readAll('markdown', MARKDOWN)).toEqual(MARKDOWN.map((each) => inNode('markdown', each)));
  const texts = ['Bridge opens\r\n\r\nOn 4 May.\r\n', '\uFEFFx', '  '];
  expect(await readAll('text', texts)).toEqual(texts.map((each) => inNode('text', each)));
});

/** Tables whole: where text stands in a table outside its cells, Readability's second look parses it as each DOM does. */
const piece = fc.oneof(
  fc.constantFrom(
    ...'p div span b ul li section article h1 br pre blockquote a ruby select option form button'
      .split(' ')
      .flatMap((name) => [`<${name}>`, `</${name}>`, `<${name} class="article" hidden>`]),
  ),
  fc.constantFrom(
    PARAGRAPH,
    PARAGRAPH.repeat(5),
    ' ',
    '\n',
    '&nbsp;',
    '&amp;',
    '&bogus;',
    '<!--',
    '-->',
    '<',
    'a',
  ),
);

test('of a thousand pages of random tags all but a few give the same text', async () => {
  const pages = fc
    .sample(fc.array(piece, { maxLength: 60 }), { numRuns: 1000, seed: 7 })
    .map((pieces) => pieces.join(''));
  const [found, expected] = [await readAll('html', pages), pages.map((each) => inNode('html', each))];
  // Readability writes short pages out and parses them again, and then each DOM mends bad nesting in its own way.
  const same = pages.filter((_, at) => JSON.stringify(found[at]) === JSON.stringify(expected[at]));
  expect(same.length).toBeGreaterThanOrEqual(995);
});

test('nothing in a page is loaded or run', async () => {
  const hostile = [
    '<img src="http://evil.example/a.png" onerror="alert(1)"><p>text',
    '<link rel=stylesheet href="http://evil.example/a.css"><style>@import "http://evil.example/b.css"</style><p>text',
    '<iframe src="http://evil.example/"></iframe><object data="http://evil.example/x"></object><p>text',
    '<svg onload="alert(2)"><image href="http://evil.example/c.png"/></svg><video src="http://evil.example/v" autoplay></video><p>text',
    '<meta http-equiv="refresh" content="0;url=http://evil.example/"><base href="http://evil.example/"><p>text',
    '<details open ontoggle="alert(3)">x</details><body onload="alert(4)"><p style="background:url(http://evil.example/d)">text',
  ];
  const found = await readAll('html', hostile);
  expect(found).toHaveLength(hostile.length);
  await page.waitForTimeout(300);
  expect(requests).toEqual([]);
  expect(ran).toEqual([]);
  expect(page.url()).toBe(`${ORIGIN}/`);
});

test('the day that today means is prefilled, with where it comes from', async () => {
  const ask = (kind: FileKind, text: string, options: object) =>
    inBrowser(
      `desk.readArticleFile({ name: 'a', kind: given.kind, bytes: new TextEncoder().encode(given.text) })
        .then(({ article }) => desk.askToday(article, given.options))`,
      { kind, text, options },
    );
  expect(await ask('html', NEWS, {})).toMatchObject({
    settled: {
      published: '1931-05-05',
      from: expect.stringContaining('1931-05-05T08:00:00+01:00') as string,
    },
    hints: [],
  });
  expect(
    await ask('text', `Bridge opens\n\nAldbury, 5 May 1931\n\n${PARAGRAPH}`, {
      fileName: '1931-05-06-bridge.txt',
    }),
  ).toEqual({
    hints: [
      { day: '1931-05-06', from: 'the name of the file' },
      { day: '1931-05-05', from: 'line 3' },
      { day: '1931-05-04', from: 'line 5' },
    ],
  });
  expect(await inBrowser(`desk.readPastedArticle(given)`, 'a\r\nb')).toMatchObject({
    ok: true,
    article: { text: 'a\nb' },
  });
  expect(await inBrowser(`desk.readPastedArticle(given)`, ' \n')).toMatchObject({
    ok: false,
    problem: { code: 'blank' },
  });
});

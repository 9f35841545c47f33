// Articles out of files: what a reader reads, what the file says of itself, and nothing that hostile input could do.
import { expect, test } from 'vitest';
import { newDocument } from '../../src/cli/articles/new-document.ts';
import { decodeText } from '../../src/core/extract/decode-text.ts';
import type { FoundArticle } from '../../src/core/extract/found-article.ts';
import { htmlArticle as readPage } from '../../src/core/extract/html-article.ts';
import { markdownArticle as readMarkdown } from '../../src/core/extract/markdown-article.ts';
import { plainArticle } from '../../src/core/extract/plain-article.ts';
import { authorNames } from '../../src/core/extract/author-names.ts';

const htmlArticle = (page: Uint8Array) => readPage(page, newDocument);
const markdownArticle = (file: Uint8Array) => readMarkdown(file, newDocument);

const bytes = (text: string) => new TextEncoder().encode(text);

function found(result: FoundArticle | { readonly problem: string }): FoundArticle {
  if ('problem' in result) throw new Error(result.problem);
  return result;
}

const PARAGRAPHS = [
  'Heavy rain flooded the centre of Harlow on Monday, the fire service said, and two bridges were closed.',
  'The council, which met on Tuesday, will rebuild the «north» bridge by 2025 & pay for it, Mayor Ann Price said.',
  'Nobody was hurt, but sixty people spent the night in the halls of a school that had been opened for them.',
];

function page(head: string, attributes = ''): Uint8Array {
  const body = PARAGRAPHS.map((text) => `<p>${text.replace('&', '&amp;')}</p>`).join('\n      ');
  return bytes(`<!doctype html><html ${attributes}><head>${head}<style>p { color: red }</style></head><body>
    <nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
    <article><h1>Storm floods Harlow</h1>${body}</article>
    <script>document.write('evil')</script><footer>All rights reserved</footer></body></html>`);
}

const JSON_LD = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

test('of a page the article remains, a paragraph for each of its own', () => {
  const { text, notes } = found(htmlArticle(page('<title>Storm floods Harlow</title>')));
  expect(text).toBe(`${PARAGRAPHS.join('\n\n')}\n`);
  expect(notes).toEqual([]);
});

test('JSON-LD is believed first: title, authors, publisher, language, address, day', () => {
  const graph = {
    '@graph': [
      { '@type': 'WebSite', name: 'Not this' },
      { '@type': 'Organization', '@id': '#us', name: 'The Daily Example' },
      {
        '@type': ['NewsArticle'],
        headline: 'Storm floods\n Harlow',
        author: [{ name: 'Kim Min-ji' }, 'By Lee Jae'],
        publisher: { '@id': '#us' },
        inLanguage: 'en_GB',
        url: 'https://example.org/storm',
        datePublished: '2023-11-09T08:00:00+09:00',
      },
    ],
  };
  const head = `${JSON_LD(graph)}<meta property="og:title" content="Other">
    <meta name="article:published_time" content="2023-11-08T23:00:00Z">`;
  expect(found(htmlArticle(page(head))).metadata).toEqual({
    title: 'Storm floods Harlow',
    authors: ['Kim Min-ji', 'Lee Jae'],
    publisher: 'The Daily Example',
    language: 'en-GB',
    url: 'https://example.org/storm',
    published: [
      { value: '2023-11-09T08:00:00+09:00', where: 'JSON-LD datePublished' },
      { value: '2023-11-08T23:00:00Z', where: '<meta article:published_time>' },
    ],
  });
});

test('Open Graph and meta elements serve where there is no JSON-LD', () => {
  const head = `<title>Storm | The Daily</title><meta property="og:title" content="Storm &amp; flood">
    <meta property="og:site_name" content="The Daily"><meta name="author" content="Ann Price and Bob Hall">
    <link rel="canonical" href="https://example.org/storm"><meta property="article:published_time" content="2023-11-09">`;
  expect(found(htmlArticle(page(head, 'lang="de"'))).metadata).toEqual({
    title: 'Storm & flood',
    authors: ['Ann Price', 'Bob Hall'],
    publisher: 'The Daily',
    language: 'de',
    url: 'https://example.org/storm',
    published: [{ value: '2023-11-09', where: '<meta article:published_time>' }],
  });
});

test.each([
  ['By Ann Price', ['Ann Price']],
  ['Ann Price, Bob Hall and Kim Lee', ['Ann Price', 'Bob Hall', 'Kim Lee']],
  ['Martin King, Jr.', ['Martin King, Jr.']],
  ['https://facebook.com/x', []],
  ['', []],
])('the names of «%s»', (line, names) => {
  expect(authorNames(line)).toEqual(names);
});

test.each([
  ['no JSON', '<script type="application/ld+json">{"@type": "NewsArticle", </script>'],
  ['a number', JSON_LD(7)],
  [
    'values of other kinds',
    JSON_LD({ '@type': 'NewsArticle', headline: { a: 1 }, author: 7, publisher: [[]], datePublished: 2023 }),
  ],
  ['a headline of a list', JSON_LD({ '@type': { x: 1 }, headline: [['x']] })],
  ['lists a hundred thousand deep', `<script type="application/ld+json">${'['.repeat(100_000)}</script>`],
  ['keys of every object', JSON_LD(JSON.parse('{"__proto__": {"@type": "NewsArticle"}, "constructor": 1}'))],
  [
    'a wrong address',
    '<link rel="canonical" href="javascript:alert(1)"><meta property="og:url" content="data:text/html,x">',
  ],
])('metadata that is %s is passed over', (_, head) => {
  const { metadata, text } = found(htmlArticle(page(head)));
  expect(text).toContain(PARAGRAPHS[0]);
  expect(metadata).toEqual({ authors: [], published: [] });
});

const SENTENCE = '<p>Heavy rain flooded the centre of Harlow on Monday, the fire service said.</p>';

test.each([
  ['four thousand nested elements', `${'<div>'.repeat(4000)}${SENTENCE}`],
  ['an attribute of ten million characters', `<div class="${'x'.repeat(10_000_000)}">${SENTENCE}</div>`],
  ['an image as data', `<img src="data:image/png;base64,${'A'.repeat(5_000_000)}">${SENTENCE}`],
  [
    'ten thousand attributes',
    `<div ${Array.from({ length: 10_000 }, (_, at) => `a${at}=1`).join(' ')}>${SENTENCE}`,
  ],
  ['thirty thousand entities', `${SENTENCE}${'&lt;'.repeat(30_000)}`],
  ['more elements than Readability is given', `${SENTENCE}${'<b>a</b> '.repeat(21_000)}`],
  [
    'names of prototypes',
    `<meta name="__proto__" content="x"><div constructor=y __proto__=z>${SENTENCE}</div>`,
  ],
  ['no end of a comment', `${SENTENCE}<!-- ${'<div>'.repeat(1000)}`],
  ['zero bytes further on', `${SENTENCE}${' '.repeat(5000)}<p>\0</p>`],
])('a page with %s gives its text', (_, html) => {
  expect(found(htmlArticle(bytes(html))).text).toContain(
    'Heavy rain flooded the centre of Harlow on Monday, the fire service said.',
  );
});

test.each([
  ['nests more than 5000 elements', '<div>'.repeat(1_000_000)],
  ['has more than 150000 elements', '<br>'.repeat(200_000)],
])('a page that %s is refused', (problem, html) => {
  expect(htmlArticle(bytes(html))).toMatchObject({ problem: expect.stringContaining(problem) as string });
});

test('the encoding is the one that the page names', () => {
  const html = Buffer.from(
    '<meta charset="iso-8859-1"><p>Caf\u00e9 in Z\u00fcrich, open on Monday.</p>',
    'latin1',
  );
  expect(found(htmlArticle(html)).text).toBe('Café in Zürich, open on Monday.\n');
});

test('Markdown loses its marks, and front matter is metadata; a date stays the day that it is', () => {
  const markdown = `---\ntitle: "Storm: the flood"\ndate: 2023-11-09\nauthors:\n  - Ann Price\nurl: https://example.org/s\n---\n# Storm\n\nRain *flooded* [Harlow](https://x.org) on Monday &amp; Tuesday.\nIt went on.\n\n- one\n- two\n`;
  const { text, metadata } = found(markdownArticle(bytes(markdown)));
  expect(text).toBe('Storm\n\nRain flooded Harlow on Monday & Tuesday. It went on.\n\none\n\ntwo\n');
  expect(metadata).toEqual({
    title: 'Storm: the flood',
    authors: ['Ann Price'],
    url: 'https://example.org/s',
    published: [{ value: '2023-11-09', where: 'front matter "date"' }],
  });
});

test('front matter that is no YAML is told', () => {
  expect(markdownArticle(bytes('---\ntitle: "x\nfoo: [\n---\nText.\n'))).toMatchObject({
    problem: expect.stringContaining('front matter is not YAML') as string,
  });
});

test.each([
  ['quotes ten thousand deep', `${'>'.repeat(10_000)} x`],
  ['lists a thousand deep', Array.from({ length: 1000 }, (_, at) => `${' '.repeat(at * 2)}- x`).join('\n')],
  ['brackets', '['.repeat(5000)],
  ['links that never end', '[a]('.repeat(100_000)],
  ['emphasis that never ends', '_a*b'.repeat(10_000)],
  [
    'aliases of aliases',
    `---\na: &a [x,x,x]\n${Array.from('bcdefghij', (name, at) => `${name}: &${name} [${`*${'abcdefghij'[at] ?? ''},`.repeat(9)}x]`).join('\n')}\n---\nText.`,
  ],
])('Markdown with %s does not throw', (_, markdown) => {
  const result = markdownArticle(bytes(markdown));
  expect('text' in result ? typeof result.text : typeof result.problem).toBe('string');
});

test('a plain text is taken as it stands; a short first line without a stop is its title', () => {
  const text = 'Storm floods Harlow\n\nIt rained  on Monday.\n';
  expect(plainArticle(bytes(text))).toMatchObject({
    text,
    metadata: { title: 'Storm floods Harlow' },
    notes: [],
  });
});

test.each([
  ['UTF-8 with a byte order mark', new Uint8Array([0xef, 0xbb, 0xbf, ...bytes('é\n')])],
  ['UTF-16', new Uint8Array([0xff, 0xfe, 0xe9, 0, 10, 0])],
  ['UTF-16', new Uint8Array([0xfe, 0xff, 0, 0xe9, 0, 10])],
])('%s is read, and told', (name, encoded) => {
  expect(plainArticle(encoded)).toMatchObject({ text: 'é\n', notes: [expect.stringContaining(name)] });
});

test.each([
  ['the place of the first broken byte', [72, 10, 0xff], /byte 2 \(line 2, column 1\)/],
  ['UTF-16 without its mark', [72, 0, 105, 0, 10, 0], /UTF-16 without a byte order mark/],
  ['half a character of UTF-16', [0xff, 0xfe, 0, 0xd8], /says that it is UTF-16/],
  ['what is no text', [...bytes('GIF89a'.repeat(10)), 0], /zero bytes/],
])('%s is told', (_, encoded, problem) => {
  expect(decodeText(new Uint8Array(encoded))).toMatchObject({
    problem: expect.stringMatching(problem) as string,
  });
});

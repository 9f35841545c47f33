// The commands as they are called: what they print, what they write, how they end.
import {
  chmodSync,
  cpSync,
  lstatSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { main } from '../../src/cli/quoteline.ts';
import type { Terminal } from '../../src/cli/terminal.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'quoteline-'));
  cpSync('events/pompeii', join(folder, 'pompeii'), { recursive: true });
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const file = () => join(folder, 'pompeii', 'timeline.json');
const article = () => join(folder, 'pompeii', 'sources', 'pompeii-october.txt');

async function call(...args: readonly string[]) {
  const out: string[] = [];
  const said: string[] = [];
  const terminal: Terminal = {
    print: (line) => void out.push(line),
    say: (line) => void said.push(line),
    progress: () => undefined,
    styled: (_, text) => text,
  };
  const code = await main(args, terminal);
  return { code, out: out.join('\n'), said: said.join('\n') };
}

function change(path: string, from: string, to: string): string {
  const before = readFileSync(path, 'utf8');
  if (!before.includes(from)) throw new Error(`${path} no longer holds ${from}`);
  const after = before.replace(from, () => to);
  writeFileSync(path, after);
  return before;
}

test('without a command, or with one that is not there, the commands are named', async () => {
  expect(await call()).toMatchObject({ code: 2, out: expect.stringContaining('verify') as string });
  expect(await call('--help')).toMatchObject({ code: 0 });
  expect(await call('verfy')).toMatchObject({ code: 2, said: expect.stringContaining('verify') as string });
});

test.each(['draft', 'verify', 'describe', 'reanchor', 'tag'])(
  '%s --help says how it is called',
  async (name) => {
    expect(await call(name, '--help')).toMatchObject({
      code: 0,
      out: expect.stringContaining(`Usage: quoteline ${name}`) as string,
    });
  },
);

test('a sound timeline ends with 0, found by file, folder and pattern', async () => {
  for (const name of [file(), folder, `${folder}/*/timeline.json`]) {
    const { code, said } = await call('verify', name);
    expect(said).toContain('1 timeline, 26 quotes verbatim, 0 errors');
    expect(code).toBe(0);
  }
});

test.each([
  ['nothing there', ['/nowhere']],
  ['an unknown option', ['--whim']],
  ['an unknown form', ['--format', 'xml']],
  ['an unknown mend', ['--fix=everything']],
  ['a text without a path', ['--text', 'pompeii-october']],
  ['a text of no source', ['--text', 'nobody=x']],
  ['no folder of articles', ['--articles', '/nowhere']],
])('%s is a mistake in the call', async (_, args) => {
  const { code, said } = await call('verify', folder, ...args);
  expect(said).toContain('quoteline verify --help');
  expect(code).toBe(2);
});

test('a finding is told with its place, the difference and what to paste, and ends with 1', async () => {
  change(file(), '"exact": "In 2022 a group', '"exact": "In 2021 a group');
  const { code, out } = await call('verify', folder);
  expect(out).toMatch(/timeline\.json:\d+:\d+: error quote-digit-differs/);
  expect(out).toContain('- In [2021] a group');
  expect(out).toContain('+ In [2022] a group');
  expect(out).toContain('To paste: "In 2022 a group');
  expect(code).toBe(1);
});

test('the form for machines is one JSON document', async () => {
  change(file(), '"exact": "In 2022 a group', '"exact": "In 2021 a group');
  const { out } = await call('verify', folder, '--format', 'json');
  const report = JSON.parse(out) as {
    files: { diagnostics: { code: string; position: { line: number } }[] }[];
  };
  const codes = report.files[0]?.diagnostics.map(({ code }) => code);
  expect(codes).toContain('quote-digit-differs');
});

test('the form for GitHub escapes what would end its line', async () => {
  change(file(), '"title": "', '"ti,t:l%e\\n": 1, "title": "');
  const { out } = await call('verify', folder, '--format', 'github');
  expect(out).toMatch(
    /^::error file=.*,line=\d+,col=\d+,title=unknown-key::There is no key «ti,t:l%25e%0A»/m,
  );
});

test('warnings count with --strict only', async () => {
  change(file(), '"date": "2022",', '');
  expect((await call('verify', folder)).code).toBe(0);
  expect((await call('verify', folder, '--strict')).code).toBe(1);
});

test('a file that is no UTF-8 is told by the place of the byte', async () => {
  writeFileSync(file(), Buffer.concat([Buffer.from('{\n  "é": "'), Buffer.from([0xff]), Buffer.from('"}')]));
  const { code, out } = await call('verify', folder);
  expect(out).toContain('timeline.json:2:9: error not-utf8');
  expect(out).toContain('byte 11');
  expect(code).toBe(1);
});

test('--fix mends typography and places, byte for byte as it was before', async () => {
  const before = change(file(), '"exact": "In 2022 a group', '"exact":    "In\\u00a02022 a group');
  change(file(), '"start": 78', '"start": 79');
  change(file(), '"suffix": " In 2022 a group', '"suffix": " In 2023 a group');
  const { code, out } = await call('verify', folder, '--fix');
  expect(out).toContain('mended quote-typographic');
  expect(out).toContain('mended quote-position');
  expect(out).toContain('mended quote-context');
  expect(readFileSync(file(), 'utf8').replace('"exact":    ', '"exact": ')).toBe(
    before.replace(/"suffix": " In 2022 a group[^"]*"/, (suffix) => wholeWords(suffix)),
  );
  expect(code).toBe(0);
});

/** A context that is written anew ends with a whole word. */
const wholeWords = (suffix: string) => suffix.replace(/ \S*"$/, '"');

test('--fix does not touch what needs a person', async () => {
  change(file(), '"exact": "In 2022 a group', '"exact": "In 2021 a group');
  change(file(), '"date": "2018-10"', '"date": "2018-11"');
  const before = readFileSync(file(), 'utf8');
  expect((await call('verify', folder, '--fix')).code).toBe(1);
  expect(readFileSync(file(), 'utf8')).toBe(before);
});

test('a text that has changed is sealed anew only when that is asked for by name', async () => {
  const before = readFileSync(file(), 'utf8');
  change(article(), 'The', '\nThe');
  const { code, out } = await call('verify', folder, '--fix');
  expect(out).toContain('error text-changed');
  expect(code).toBe(1);
  expect(readFileSync(file(), 'utf8')).toBe(before);
  expect(await call('verify', folder, '--fix=sha256')).toMatchObject({ code: 0 });
  expect(readFileSync(file(), 'utf8')).not.toBe(before);
});

test('what is written keeps its permissions, and a link stays a link', async () => {
  change(file(), '"start": 78', '"start": 79');
  chmodSync(file(), 0o640);
  const link = join(folder, 'pompeii', 'link.json');
  symlinkSync('timeline.json', link);
  await call('verify', link, '--fix');
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
  expect(statSync(file()).mode & 0o777).toBe(0o640);
  expect(readFileSync(file(), 'utf8')).toContain('"start": 78');
});

test('a withheld text is unavailable, and is verified once it is given', async () => {
  change(file(), '"text": "sources/pompeii-october.txt"', '"text": "withheld"');
  const without = await call('verify', folder);
  expect(without.out).toContain('info text-unavailable');
  expect(without.code).toBe(0);
  const given = await call('verify', folder, '--text', `pompeii-october=${article()}`);
  expect(given.said).toContain('26 quotes verbatim, 0 errors');
  const found = await call('verify', folder, '--strict', '--articles', join(folder, 'pompeii', 'sources'));
  expect(found.said).toContain('26 quotes verbatim, 0 errors');
  rmSync(article());
  const lost = await call('verify', folder, '--strict', '--articles', join(folder, 'pompeii', 'sources'));
  expect(lost.out).toContain('warning article-not-found');
  expect(lost.code).toBe(1);
});

test('--coverage lists the sentences that no event quotes', async () => {
  const { out } = await call('verify', folder, '--coverage');
  expect(out).toMatch(/pompeii-october: \d+ of \d+ sentences are quoted\. Not quoted:\n {2}\d+:\d+ \S/);
});

test('describe prints a selector that the file can hold, and asks which of several is meant', async () => {
  const { code, out } = await call('describe', article(), 'In 2022 a group');
  expect(code).toBe(0);
  expect(readFileSync(article(), 'utf8').slice((JSON.parse(out) as { start: number }).start)).toMatch(
    /^In 2022 a group/,
  );
  const many = await call('describe', article(), 'the');
  expect(many).toMatchObject({ code: 1, out: '', said: expect.stringContaining('--nth 2') as string });
  expect((await call('describe', article(), 'the', '--nth', '2')).code).toBe(0);
  expect((await call('describe', article(), 'the', '--nth', '2000')).code).toBe(2);
  const near = await call('describe', article(), 'In 2021 a group');
  expect(near).toMatchObject({ code: 1, said: expect.stringContaining('In 2022 a group') as string });
});

test('describe without a phrase prints what a source wants', async () => {
  const { out } = await call('describe', article());
  const { sha256, length } = JSON.parse(out) as { sha256: string; length: number };
  expect(readFileSync(file(), 'utf8')).toContain(sha256);
  expect(readFileSync(article(), 'utf8')).toHaveLength(length);
});

test('reanchor proposes where the quotes of a changed article went, and changes nothing', async () => {
  const before = readFileSync(file(), 'utf8');
  const changed = join(folder, 'new.txt');
  cpSync(article(), changed);
  change(changed, 'In 2022 a group', 'In 2023 a group');
  const { code, out, said } = await call('reanchor', article(), changed, folder);
  expect(out).toMatch(/timeline\.json:\d+:\d+: changed: read it, and decide\n {2}- In \[2022\] a group/);
  expect(out).toContain('Proposal: {"exact":"In 2023 a group');
  expect(said).toMatch(
    /^\d+ quotes: \d+ where they were, 1 verbatim elsewhere, 1 changed, 0 not to be found$/,
  );
  expect(code).toBe(1);
  expect(readFileSync(file(), 'utf8')).toBe(before);
  expect((await call('reanchor', article(), article(), folder)).code).toBe(0);
  expect((await call('reanchor', changed, article(), folder)).code).toBe(2);
});

test('a time of day that states no zone is dated in the one that is given', async () => {
  const text = join(folder, 'call.txt');
  writeFileSync(text, 'They met at 9 a.m. on Monday.');
  const { code, out } = await call('tag', text, '--published', '2023-11-09', '--time-zone', 'Asia/Seoul');
  expect(out).toContain('2023-11-06T09:00+09:00');
  expect(code).toBe(0);
  expect((await call('tag', text, '--published', '2023-11-09')).out).not.toContain('+09:00');
  expect(await call('tag', text, '--time-zone', 'Mars/Olympus')).toMatchObject({ code: 2 });
});

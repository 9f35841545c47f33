// Opening and saving files at the desk, in a real browser. Its private file system has real handles, and no dialogue.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DevServer } from './dev-server.ts';
import { startDevServer } from './dev-server.ts';
import { launchBrowser } from './launch.ts';

let server: DevServer;
let browser: Browser;
let folder = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'quoteline-files-'));
  browser = await launchBrowser();
  server = await startDevServer(folder);
});
afterAll(async () => {
  await server.stop();
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A page of the server with nothing in it but a document of its own. */
async function emptyPage(): Promise<Page> {
  const page = await browser.newPage();
  await page.route('**/empty', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>empty</title><body></body>' }),
  );
  await page.goto(`${server.origin}/empty`);
  return page;
}

const moduleOf = (file: string) => JSON.stringify(`/@fs${join(process.cwd(), 'src/ui/desk', file)}`);

/** Runs `code` in the page with the modules of the desk's files. As text: vitest would rewrite an import() of this file. */
async function run<T>(page: Page, code: string): Promise<T> {
  return page.evaluate<T>(
    `(async () => {
      const save = await import(${moduleOf('save-file.ts')});
      const open = await import(${moduleOf('open-files.ts')});
      const { sha256Of } = await import(${moduleOf('sha256.ts')});
      const root = await navigator.storage.getDirectory();
      const put = async (name, content) => {
        const handle = await root.getFileHandle(name, { create: true });
        const writable = await handle.createWritable();
        await writable.write(content);
        await writable.close();
        return handle;
      };
      const textOf = async (handle) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(await (await handle.getFile()).arrayBuffer());
      ${code}
    })()`,
  );
}

test('a file is opened, saved to again, and never over what changed in it', async () => {
  const page = await emptyPage();
  const result = await run<Record<string, unknown>>(
    page,
    `const handle = await put('timeline.json', '\\uFEFF{"a":1}');
     const { files: [opened] } = await open.readFiles([handle]);
     const known = await save.knownFile(opened);
     const first = await save.saveToKnown('{"a":2}', known);
     const afterFirst = await textOf(handle);
     await put('timeline.json', '\\uFEFFtheirs');
     const second = await save.saveToKnown('{"a":3}', first.file);
     const afterSecond = await textOf(handle);
     const third = await save.saveToKnown('{"a":3}', { ...first.file, sha256: second.onDisk.sha256 });
     const again = await save.saveToKnown('{"a":3}', known);
     await root.removeEntry('timeline.json');
     const gone = await save.saveToKnown('{"a":4}', third.file);
     return { kind: opened.kind, known: known.sha256 === (await sha256Of('\\uFEFF{"a":1}')), first: first.status, afterFirst, second, afterSecond, third: third.status, again: again.status, gone };`,
  );
  expect(result).toMatchObject({
    kind: 'json',
    known: true,
    first: 'saved',
    afterFirst: '{"a":2}',
    second: { status: 'conflict', yours: '{"a":3}', onDisk: { text: '\uFEFFtheirs' } },
    afterSecond: '\uFEFFtheirs',
    third: 'saved',
    again: 'saved',
    gone: { status: 'refused', problem: { code: 'gone' } },
  });
  await page.close();
});

test('a known file can be kept in IndexedDB and saved to after a reload', async () => {
  const page = await emptyPage();
  const database = `const db = await new Promise((resolve, reject) => {
    const request = indexedDB.open('files', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('known');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const known = (mode) => db.transaction('known', mode).objectStore('known');
  const done = (request) => new Promise((resolve) => { request.onsuccess = () => resolve(request.result); });`;
  await run(
    page,
    `${database} const handle = await put('kept.json', 'one');
     const { files: [opened] } = await open.readFiles([handle]);
     await done(known('readwrite').put(await save.knownFile(opened), 'file'));`,
  );
  await page.reload();
  const saved = await run(
    page,
    `${database} const file = await done(known('readonly').get('file'));
     const result = await save.saveToKnown('two', file);
     return [result.status, await textOf(await root.getFileHandle('kept.json'))];`,
  );
  expect(saved).toEqual(['saved', 'two']);
  await page.close();
});

test('a browser without file handles downloads', async () => {
  const page = await emptyPage();
  await page.evaluate(() => Reflect.deleteProperty(globalThis, 'showSaveFilePicker') && undefined);
  const [download, result] = await Promise.all([
    page.waitForEvent('download'),
    run(page, `return save.saveAs('{"title":"Ä"}', 'my-story.json');`),
  ]);
  expect(result).toEqual({ status: 'downloaded', name: 'my-story.json' });
  expect(download.suggestedFilename()).toBe('my-story.json');
  expect(readFileSync(await download.path(), 'utf8')).toBe('{"title":"Ä"}');
  await page.close();
});

test('without pickers an input asks for several files, and says what it does not read', async () => {
  const page = await emptyPage();
  await page.evaluate(() => Reflect.deleteProperty(globalThis, 'showOpenFilePicker') && undefined);
  const [chooser, opened] = await Promise.all([
    page.waitForEvent('filechooser').then(async (chooser) => {
      await chooser.setFiles([
        { name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('A') },
        { name: 'b.HTML', mimeType: 'text/html', buffer: Buffer.from('<p>B') },
        { name: 'c.png', mimeType: 'image/png', buffer: Buffer.from('C') },
      ]);
      return chooser;
    }),
    run<{ files: object[]; problems: object[]; inputs: number }>(
      page,
      `const { files, problems } = await open.openFiles();
       return { files: files.map(({ name, kind }) => ({ name, kind })), problems, inputs: document.querySelectorAll('input').length };`,
    ),
  ]);
  expect(chooser.isMultiple()).toBe(true);
  expect(opened).toMatchObject({
    files: [
      { name: 'a.txt', kind: 'text' },
      { name: 'b.HTML', kind: 'html' },
    ],
    problems: [{ name: 'c.png', code: 'unknown-kind' }],
    inputs: 0,
  });
  await page.close();
});

test('files that are dropped are read in their order', async () => {
  const page = await emptyPage();
  const dropped = await run(
    page,
    `const transfer = new DataTransfer();
     for (const [name, text] of [['one.md', '# One'], ['two.txt', 'Two'], ['three.zip', 'PK']]) transfer.items.add(new File([text], name));
     const { files, problems } = await open.droppedFiles(transfer);
     return [files.map(({ name, kind, bytes }) => [name, kind, bytes.length]), problems];`,
  );
  expect(dropped).toEqual([
    [
      ['one.md', 'markdown', 5],
      ['two.txt', 'text', 3],
      ['three.zip', 'zip', 2],
    ],
    [],
  ]);
  await page.close();
});

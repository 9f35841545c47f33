// The store of the desk in a real browser: on disk before it says so, one tab writes, nothing is damaged or hidden.
import { mkdirSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { SeenSession } from './desk-store/harness.ts';
import { serveHarness } from './desk-store/serve-harness.ts';
import { launchBrowser } from './launch.ts';
import type { ServedSite } from './serve-site.ts';
import { slowWorkers } from './slow-workers.ts';

let site: ServedSite;
let browser: Browser;
const contexts: BrowserContext[] = [];

beforeAll(async () => {
  mkdirSync('.cache', { recursive: true });
  [site, browser] = await Promise.all([serveHarness('desk-store'), launchBrowser()]);
});

afterEach(async () => {
  await Promise.all(contexts.splice(0).map((context) => context.close()));
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

async function freshContext(): Promise<BrowserContext> {
  const context = await browser.newContext();
  contexts.push(context);
  return context;
}

async function openTab(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(site.address);
  return page;
}

const title = (text: string) => ({ kind: 'edit-timeline', changes: { title: text } }) as const;

const commit = (page: Page, text: string, group?: string) =>
  page.evaluate(([command, each]) => window.harness.commit(command, each), [title(text), group] as const);

const see = (page: Page) => page.evaluate(() => window.harness.see());

async function create(page: Page, text = 'New'): Promise<SeenSession> {
  return session(await page.evaluate((each) => window.harness.create(each), text));
}

async function open(page: Page, id: string): Promise<SeenSession> {
  return session(await page.evaluate((each) => window.harness.open(each), id));
}

function session(result: Awaited<ReturnType<Window['harness']['open']>>): SeenSession {
  if ('kind' in result) throw new Error(JSON.stringify(result));
  return result;
}

const until = (page: Page, text: string) =>
  page.waitForFunction((each) => window.harness.see().title === each, text);

const SAVED = { ok: true, changed: true };

/** Runs in the page, on the very records: what no edit does, but a disk or a newer version might. */
async function tamper(
  page: Page,
  change: (database: IDBDatabase) => Promise<void> | undefined,
): Promise<void> {
  await page.evaluate(`(async () => {
    const database = await new Promise((resolve, reject) => {
      const request = indexedDB.open('desk-store-tests');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    await (${String(change)})(database);
    // A transaction over all comes after those before it: a reload breaks off what has not been committed.
    const last = database.transaction([...database.objectStoreNames], 'readwrite');
    await new Promise((resolve) => { last.oncomplete = resolve; });
    database.close();
  })()`);
}

test('an edit, its undo and a half-typed field are there after a reload', async () => {
  const page = await openTab(await freshContext());
  const { id } = await create(page);
  expect(await commit(page, 'First')).toEqual(SAVED);
  expect(await commit(page, 'Second')).toEqual(SAVED);
  expect(await page.evaluate(() => window.harness.undo())).toEqual(SAVED);
  expect(await page.evaluate(() => window.harness.setPending('place', 'Seo'))).toEqual(SAVED);
  const before = await see(page);
  await page.reload();
  const after = await open(page, id);
  expect(after.history).toBe(before.history);
  expect(after).toMatchObject({ role: 'writer', title: 'First', pending: { place: 'Seo' } });
  await page.evaluate(() => window.harness.redo());
  expect((await see(page)).title).toBe('Second');
  expect(await page.evaluate(() => window.harness.list())).toMatchObject([{ id, title: 'Second' }]);
  expect(await page.evaluate((each) => window.harness.remove(each), id)).toBeUndefined();
  expect(await page.evaluate(() => window.harness.list())).toEqual([]);
});

test('letters typed in one group are one step, and a command that does not fit changes nothing', async () => {
  const page = await openTab(await freshContext());
  await create(page);
  for (const text of ['S', 'Se', 'Seo']) await commit(page, text, 'title');
  expect(await see(page)).toMatchObject({ title: 'Seo', stepsDone: 1 });
  expect(await commit(page, '  ')).toMatchObject({ ok: false, refusal: { code: 'wrong-value' } });
  expect(await commit(page, 'Seo')).toEqual({ ok: true, changed: false });
  await page.evaluate(() => window.harness.undo());
  expect(await see(page)).toMatchObject({ title: 'New', stepsDone: 0 });
});

test('storage that is cleared between the writing of an edit and the word of it is not called stored', async () => {
  const page = await openTab(await freshContext());
  // The word of an edit waits for its second copy, and that takes its time.
  await page.addInitScript(slowWorkers, 500);
  await page.reload();
  const { id } = await create(page);
  const control = await page.context().newCDPSession(page);
  const edited = commit(page, 'Edited');
  await page.waitForFunction(async () => {
    const opening = indexedDB.open('desk-store-tests');
    await new Promise((resolve) => (opening.onsuccess = resolve));
    const count = opening.result.transaction('log').objectStore('log').count();
    await new Promise((resolve) => (count.onsuccess = resolve));
    opening.result.close();
    return count.result > 0;
  });
  await control.send('Storage.clearDataForOrigin', {
    origin: new URL(site.address).origin,
    storageTypes: 'indexeddb',
  });
  await edited;
  expect(await see(page)).toMatchObject({ title: 'Edited', problem: { kind: 'storage-cleared' } });
  expect(await page.evaluate(() => window.harness.retry())).toEqual(SAVED);
  expect((await see(page)).problem).toBeUndefined();
  await page.reload();
  expect((await open(page, id)).title).toBe('Edited');
});

test('a log of more than a thousand edits is cut by snapshots, and opens the same', async () => {
  const page = await openTab(await freshContext());
  const { id } = await create(page);
  await page.evaluate(async () => {
    for (let number = 0; number < 1100; number += 1) {
      await window.harness.commit({ kind: 'edit-timeline', changes: { title: `Title ${number}` } });
    }
  });
  const before = await see(page);
  const entries = await page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('desk-store-tests');
      request.onsuccess = () => {
        resolve(request.result);
      };
    });
    const count = await new Promise<number>((resolve) => {
      const request = database.transaction('log').objectStore('log').count();
      request.onsuccess = () => {
        resolve(request.result);
      };
    });
    database.close();
    return count;
  });
  expect(entries).toBeLessThan(1000);
  await page.reload();
  expect((await open(page, id)).history).toBe(before.history);
  expect(before.stepsDone).toBe(1100);
});

test('two tabs: one writes, the other follows live, and takes over when it is asked to', async () => {
  const context = await freshContext();
  const [first, second] = [await openTab(context), await openTab(context)];
  const { id } = await create(first);
  expect(await open(second, id)).toMatchObject({ role: 'follower' });
  await commit(first, 'Written in the first');
  await until(second, 'Written in the first');
  expect(await commit(second, 'Sneaked in')).toMatchObject({ ok: false, problem: { kind: 'overtaken' } });
  expect(await second.evaluate(() => window.harness.takeOver())).toEqual(SAVED);
  expect(await see(first)).toMatchObject({ role: 'follower', title: 'Written in the first' });
  expect(await commit(second, 'Written in the second')).toEqual(SAVED);
  await until(first, 'Written in the second');
  expect(await commit(first, 'Too late')).toMatchObject({ ok: false, problem: { kind: 'overtaken' } });
  const [left, right] = [await see(first), await see(second)];
  expect(left.history).toBe(right.history);
  expect(right.stepsDone).toBe(2);
});

test('a tab that takes over twice at once takes nothing away from itself', async () => {
  const context = await freshContext();
  const [first, second] = [await openTab(context), await openTab(context)];
  const { id } = await create(first);
  await open(second, id);
  const roles = await second.evaluate(async () => {
    const { harness } = window;
    const [once, again] = [harness.takeOver(), harness.takeOver()];
    let isTaken = false;
    void again.then(() => (isTaken = true));
    await once;
    const seen = new Set<string>();
    for (let edit = 0; !isTaken || edit < 10; edit += 1) {
      const result = await harness.commit({ kind: 'edit-timeline', changes: { title: `Mine ${edit}` } });
      seen.add(result.ok ? harness.see().role : JSON.stringify(result));
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    return Array.from(seen);
  });
  expect(roles).toEqual(['writer']);
  expect((await see(second)).strandedTitle).toBeUndefined();
});

test('when the writing tab is closed, another can write', async () => {
  const context = await freshContext();
  const [first, second] = [await openTab(context), await openTab(context)];
  const { id } = await create(first);
  await open(second, id);
  await first.close();
  expect(await second.evaluate(() => window.harness.takeOver())).toEqual(SAVED);
  expect(await commit(second, 'Alone now')).toEqual(SAVED);
});

test('a frozen tab is overtaken; what it had not written is told, kept apart, and damages nothing', async () => {
  const context = await freshContext();
  const [first, second] = [await openTab(context), await openTab(context)];
  const { id } = await create(first);
  await commit(first, 'Before');
  await open(second, id);
  const frozen = first.evaluate(
    (command) => window.harness.commitAndFreeze(command, 8000),
    title('Typed before the freeze'),
  );
  expect(await second.evaluate(() => window.harness.takeOver())).toEqual(SAVED);
  expect(await commit(second, 'Meanwhile')).toEqual(SAVED);
  expect(await frozen).toMatchObject({ ok: false, problem: { kind: 'overtaken', unsaved: 1 } });
  await until(first, 'Meanwhile');
  expect(await see(first)).toMatchObject({
    role: 'follower',
    strandedTitle: 'Typed before the freeze',
    problem: { kind: 'overtaken', unsaved: 1 },
  });
  expect((await see(second)).title).toBe('Meanwhile');
});

test('a page that opens a newer database makes older ones stop; an older page then only reads', async () => {
  const context = await freshContext();
  const [older, newer] = [await openTab(context), await openTab(context)];
  const { id } = await create(older);
  await commit(older, 'Kept');
  await newer.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('desk-store-tests', 99);
      request.onsuccess = () => {
        resolve(request.result);
      };
      request.onblocked = () => {
        reject(new Error('blocked'));
      };
    });
    database.close();
  });
  expect(await commit(older, 'Damage')).toMatchObject({ ok: false, problem: { kind: 'newer-page' } });
  expect(await see(older)).toMatchObject({ role: 'read-only', problem: { kind: 'newer-page' } });
  await older.reload();
  expect(await open(older, id)).toMatchObject({
    role: 'read-only',
    title: 'Kept',
    problem: { kind: 'newer-document' },
  });
});

test('a document of a newer format opens for reading', async () => {
  const page = await openTab(await freshContext());
  const { id } = await create(page, 'From the future');
  await page.evaluate(() => window.harness.close());
  await tamper(page, async (database) => {
    const store = database.transaction('documents', 'readwrite').objectStore('documents');
    const all = store.getAll() as IDBRequest<Record<string, unknown>[]>;
    await new Promise((resolve) => {
      all.onsuccess = resolve;
    });
    store.put({ ...all.result[0], format: 99 });
  });
  await page.reload();
  expect(await open(page, id)).toMatchObject({
    role: 'read-only',
    title: 'From the future',
    problem: { kind: 'newer-document', format: 99 },
  });
  expect(await commit(page, 'Damage')).toMatchObject({ ok: false, problem: { kind: 'newer-document' } });
});

test('a log entry that cannot be read costs what follows it, is put aside, and is told', async () => {
  const page = await openTab(await freshContext());
  const { id } = await create(page);
  for (const text of ['One', 'Two', 'Three', 'Four']) await commit(page, text);
  await page.evaluate(() => window.harness.close());
  await tamper(page, async (database) => {
    const store = database.transaction('log', 'readwrite').objectStore('log');
    const all = store.getAll() as IDBRequest<Record<string, unknown>[]>;
    await new Promise((resolve) => {
      all.onsuccess = resolve;
    });
    store.put({ ...all.result[2], entry: { kind: 'do', label: 'garbled' } });
  });
  await page.reload();
  expect(await open(page, id)).toMatchObject({ role: 'writer', title: 'Two', recovery: { setAside: 2 } });
  expect(await commit(page, 'After')).toEqual(SAVED);
  await page.reload();
  const after = await open(page, id);
  expect(after).toMatchObject({ title: 'After', stepsDone: 3 });
  expect(after.recovery).toBeUndefined();
});

test('of a broken snapshot the one before and the log are taken; with none left all is handed out', async () => {
  const page = await openTab(await freshContext());
  const { id } = await create(page);
  await page.evaluate(async () => {
    for (let number = 1; number <= 900; number += 1) {
      await window.harness.commit({ kind: 'edit-timeline', changes: { title: `Title ${number}` } });
    }
    await window.harness.close();
  });
  const breakSnapshots = (which: 'last' | 'all') =>
    which === 'last'
      ? tamper(page, async (database) => {
          const store = database.transaction('snapshots', 'readwrite').objectStore('snapshots');
          const all = store.getAll() as IDBRequest<Record<string, unknown>[]>;
          await new Promise((resolve) => {
            all.onsuccess = resolve;
          });
          store.put({ ...all.result.at(-1), history: { timeline: 'garbled' } });
        })
      : tamper(page, async (database) => {
          const store = database.transaction('snapshots', 'readwrite').objectStore('snapshots');
          const all = store.getAll() as IDBRequest<Record<string, unknown>[]>;
          await new Promise((resolve) => {
            all.onsuccess = resolve;
          });
          for (const each of all.result) store.put({ ...each, history: 7 });
        });
  await breakSnapshots('last');
  await page.reload();
  expect(await open(page, id)).toMatchObject({
    title: 'Title 900',
    stepsDone: 900,
    recovery: { setAside: 1 },
  });
  await page.evaluate(() => window.harness.close());
  await breakSnapshots('all');
  await page.reload();
  const raw = await page.evaluate((each) => window.harness.open(each), id);
  expect(raw).toMatchObject({ kind: 'unreadable' });
  expect('raw' in raw && raw.raw).toContain('Title 900');
});

test('where there is no more room the edit stays in the page, and is stored once there is', async () => {
  const context = await freshContext();
  const page = await openTab(context);
  const origin = new URL(site.address).origin;
  const control = await context.newCDPSession(page);
  await control.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 500_000 });
  const { id } = await create(page);
  const text = 'A very long article. '.repeat(100_000);
  const result = await page.evaluate(
    (each) =>
      window.harness.commit({
        kind: 'add-source',
        source: {
          id: 'long',
          title: 'Long',
          authors: [],
          publisher: 'The Daily Example',
          language: 'en',
          published: '2023-11-09',
          timeZone: 'UTC',
          sha256: '0'.repeat(64),
          length: each.length,
          text: 'withheld',
        },
        text: { text: each, sha256: '0'.repeat(64) },
      }),
    text,
  );
  expect(result).toEqual({ ok: false, problem: { kind: 'storage-full' } });
  expect(await see(page)).toMatchObject({ stepsDone: 1, role: 'writer', problem: { kind: 'storage-full' } });
  await control.send('Storage.overrideQuotaForOrigin', { origin });
  expect(await page.evaluate(() => window.harness.retry())).toEqual(SAVED);
  const before = await see(page);
  expect(before.problem).toBeUndefined();
  await page.reload();
  expect((await open(page, id)).history).toBe(before.history);
});

test('when the storage is cleared the page says so, and stores the document again', async () => {
  const context = await freshContext();
  const page = await openTab(context);
  const { id } = await create(page);
  await commit(page, 'Kept in the page');
  const control = await context.newCDPSession(page);
  const origin = new URL(site.address).origin;
  await control.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
  expect(await commit(page, 'After clearing')).toMatchObject({
    ok: false,
    problem: { kind: 'storage-cleared' },
  });
  expect(await page.evaluate(() => window.harness.retry())).toEqual(SAVED);
  const before = await see(page);
  expect(before).toMatchObject({ title: 'After clearing', stepsDone: 2 });
  await page.reload();
  expect((await open(page, id)).history).toBe(before.history);
});

/** As Chromium itself does now and then after it was killed: the database is gone, with all that it held. */
const loseDatabase = (page: Page) =>
  page.evaluate(async () => {
    await window.harness.closeStore();
    await new Promise((resolve, reject) => {
      const request = indexedDB.deleteDatabase('desk-store-tests');
      request.onsuccess = resolve;
      request.onblocked = reject;
    });
  });

test('a document that the browser has lost comes back from its second copy, once, with all that was promised', async () => {
  const page = await openTab(await freshContext());
  const untouched = await create(page, 'Never edited');
  await page.evaluate(() => window.harness.close());
  const removed = await create(page, 'Removed');
  await page.evaluate(() => window.harness.close());
  expect(await page.evaluate((each) => window.harness.remove(each), removed.id)).toBeUndefined();
  const { id } = await create(page);
  await page.evaluate(async () => {
    // Over one renewal of the copy and further edits.
    for (let number = 0; number < 410; number += 1) {
      void window.harness.commit({ kind: 'edit-timeline', changes: { title: `Title ${number}` } });
    }
    await window.harness.commit({ kind: 'edit-timeline', changes: { title: 'Last' } });
    await window.harness.undo();
    await window.harness.setPending('place', 'Seo');
    await window.harness.setPending('actor', 'gone again');
    await window.harness.setPending('actor', undefined);
  });
  const before = await see(page);
  await loseDatabase(page);
  await page.reload();
  expect(await page.evaluate(() => window.harness.list())).toMatchObject([
    { id, title: 'Title 409' },
    { id: untouched.id, title: 'Never edited' },
  ]);
  const after = await open(page, id);
  expect(after).toMatchObject({ role: 'writer', pending: { place: 'Seo' }, recovery: { isRestored: true } });
  expect(after.history).toBe(before.history);
  expect(await commit(page, 'And on')).toEqual(SAVED);
  await page.reload();
  expect((await open(page, id)).recovery).toBeUndefined();
  expect((await see(page)).title).toBe('And on');
});

test('of a copy whose last line was cut off, and of two where one is younger, what is sound is taken', async () => {
  const page = await openTab(await freshContext());
  const { id } = await create(page);
  await commit(page, 'Sound');
  await page.evaluate(async (each) => {
    const root = await navigator.storage.getDirectory();
    const folder = await (await root.getDirectoryHandle('desk-store-tests')).getDirectoryHandle(each);
    for await (const name of folder.keys()) {
      const file = await folder.getFileHandle(name);
      const text = await (await file.getFile()).text();
      const writable = await file.createWritable();
      await writable.write(`${text}{"seq":2,"entry":{"kind":"un`);
      await writable.close();
      const half = await (await folder.getFileHandle('younger.ndjson', { create: true })).createWritable();
      await half.write(text.slice(0, 100));
      await half.close();
      break;
    }
  }, id);
  await loseDatabase(page);
  await page.reload();
  expect(await open(page, id)).toMatchObject({
    title: 'Sound',
    stepsDone: 1,
    recovery: { isRestored: true },
  });
  expect(await commit(page, 'On from there')).toEqual(SAVED);
});

test('where storage is refused a document still opens, in the page, with the reason', async () => {
  const page = await openTab(await freshContext());
  await page.evaluate(async () => {
    const code = (await (await fetch('harness.js')).text()).replaceAll('</script', '<\\/script');
    const frame = document.createElement('iframe');
    // Without its origin a page has no storage.
    frame.setAttribute('sandbox', 'allow-scripts');
    frame.srcdoc = `<!doctype html><script type="module">${code}</script>`;
    document.body.append(frame);
  });
  await page.waitForFunction(() => frames.length === 1);
  const [, frame] = page.frames();
  await frame?.waitForFunction(() => 'harness' in window);
  const seen = await frame?.evaluate(() => window.harness.create('Only here'));
  expect(seen).toMatchObject({ role: 'writer', problem: { kind: 'storage-refused' } });
  const result = await frame?.evaluate((command) => window.harness.commit(command), title('Still edited'));
  expect(result).toMatchObject({ ok: false, problem: { kind: 'storage-refused' } });
  expect(await frame?.evaluate(() => window.harness.see())).toMatchObject({ title: 'Still edited' });
});

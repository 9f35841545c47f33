// Keeping a timeline: in its file, also after a reload; and what is said, and can be taken along, where storage fails.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { readTimelineZip } from '../../src/core/formats/timeline-zip.ts';
import { enDesk } from '../../src/ui/messages/en-desk.ts';
import { bridgeTimeline } from '../cases/bridge-timeline.ts';
import { kept, listed, pasteArticle } from './desk-person.ts';
import { useBrowser } from './reader.ts';

const visit = useBrowser();
const ORIGIN = () => new URL(inject('site')).origin;

/** The browser asks nobody where to save: the file is in its private file system, whose handles are like any other. */
function saveWithoutDialogue(page: Page): Promise<unknown> {
  return page.addInitScript(() => {
    Reflect.set(window, 'asked', 0);
    Reflect.set(window, 'showSaveFilePicker', async () => {
      Reflect.set(window, 'asked', Number(Reflect.get(window, 'asked')) + 1);
      const root = await navigator.storage.getDirectory();
      return root.getFileHandle('kept.json', { create: true });
    });
  });
}

const fileText = (page: Page) =>
  page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    return (await (await root.getFileHandle('kept.json')).getFile()).text();
  });

const writeFile = (page: Page, text: string) =>
  page.evaluate(async (each) => {
    const root = await navigator.storage.getDirectory();
    const writable = await (await root.getFileHandle('kept.json')).createWritable();
    await writable.write(each);
    await writable.close();
  }, text);

const saved = (page: Page) => expect.poll(() => page.locator('[role="status"]').allTextContents());

test('a timeline that the browser has lost with its database is there again after a reload, and the page says so', async () => {
  const { page, complaints } = await visit('desk.html');
  await pasteArticle(page);
  await page.keyboard.press('x');
  await kept(page);
  const before = await listed(page);
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        indexedDB.deleteDatabase('quoteline-desk').onsuccess = resolve;
      }),
  );
  await page.reload();
  await page.getByText(enDesk.restored).waitFor();
  expect(await listed(page)).toEqual(before);
  await page.keyboard.press('x');
  await kept(page);
  await page.reload();
  await page.locator('.accept').waitFor();
  expect(await page.getByText(enDesk.restored).count()).toBe(0);
  expect(complaints).toEqual([]);
});

test('a file is saved to again after a reload, and what changed in it meanwhile is never written over in silence', async () => {
  const { page, complaints } = await visit('desk.html');
  await saveWithoutDialogue(page);
  await page.reload();
  await pasteArticle(page);
  await page.keyboard.press('Control+s');
  await saved(page).toContain('Saved: kept.json');
  await page.reload();
  await page.locator('.accept').waitFor();
  await page.keyboard.press('x');
  await kept(page);
  await page.keyboard.press('Control+s');
  await saved(page).toContain('Saved: kept.json');
  expect(await page.evaluate(() => Number(Reflect.get(window, 'asked')))).toBe(0);
  expect(JSON.parse(await fileText(page))).toHaveProperty('events.length', (await listed(page)).length);
  // Somebody else writes to it, and the page is loaded anew.
  await writeFile(page, bridgeTimeline('Theirs'));
  await page.reload();
  await page.locator('.accept').waitFor();
  await page.keyboard.press('a');
  await kept(page);
  await page.keyboard.press('Control+s');
  await page.locator('.conflict').waitFor();
  expect(await fileText(page)).toBe(bridgeTimeline('Theirs'));
  const [mine = '', theirs = ''] = await page.locator('.conflict pre').allTextContents();
  expect(mine).toContain('Harbour bridge');
  expect(theirs).toContain('Theirs');
  await page.getByRole('button', { name: enDesk.keepYours }).click();
  await saved(page).toContain('Saved: kept.json');
  expect(await fileText(page)).toContain('Harbour bridge');
  await page.keyboard.press('Escape');
  // Once more, and this time the other version is taken: it is saved to the same file again.
  await writeFile(page, bridgeTimeline('Theirs'));
  await page.keyboard.press('x');
  await kept(page);
  await page.keyboard.press('Control+s');
  await page.getByRole('button', { name: enDesk.takeDisk }).click();
  await page.getByRole('heading', { name: 'Theirs' }).waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('e');
  await page.locator('#field-place').fill('Aldbury');
  await page.keyboard.press('Enter');
  await kept(page);
  await page.keyboard.press('Control+s');
  await saved(page).toContain('Saved: kept.json');
  const added = '"actors": [],\n      "place": "Aldbury",';
  expect(await fileText(page)).toBe(bridgeTimeline('Theirs').replace('"actors": [],', added));
  // The browser does not allow it any more.
  await page.evaluate(() => {
    Reflect.set(FileSystemFileHandle.prototype, 'queryPermission', () => Promise.resolve('prompt'));
    Reflect.set(FileSystemFileHandle.prototype, 'requestPermission', () => Promise.resolve('denied'));
  });
  await page.keyboard.press('Control+s');
  await page.getByText('The browser may not write to the file.').waitFor();
  await page.getByRole('button', { name: 'Save as another file …' }).waitFor();
  expect(complaints).toEqual([]);
});

/** Clicks the export of the notice, and reads what it gives. */
async function exported(page: Page, name: string): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('.notice, .trouble').getByRole('button', { name, exact: true }).click(),
  ]);
  return readFileSync(await download.path());
}

test('where the browser stores nothing the desk says so, goes on, and hands everything out', async () => {
  const { page } = await visit('');
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('Storage is switched off here.', 'SecurityError');
    };
  });
  await page.goto(`${inject('site')}desk.html`);
  await page.getByText('The browser does not let this page store anything.').waitFor();
  await pasteArticle(page);
  await page.locator('.notice.bad').getByText('Storage is switched off here.').waitFor();
  await page.keyboard.press('a');
  await page.locator('.state[data-state="storage-refused"]').waitFor();
  const zip = readTimelineZip(new Uint8Array(await exported(page, 'Export')));
  expect(zip.ok && JSON.parse(zip.value.document)).toHaveProperty(
    'events.length',
    (await listed(page)).length,
  );
  expect(zip.ok && zip.value.withheld.size).toBe(1);
});

test('where the room ends, or storage is cleared, it is said, handed out, and stored again when that goes', async () => {
  const { page } = await visit('desk.html');
  const control = await page.context().newCDPSession(page);
  const origin = ORIGIN();
  // Before anything is stored: Chromium remembers for a while how much room it found.
  await control.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 500_000 });
  await pasteArticle(page);
  await kept(page);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.locator('#timeline-description').fill('long '.repeat(200_000));
  await page.locator('.state[data-state="storage-full"]').waitFor();
  // Too long for a description, too: it is refused, and stays where it was typed.
  await page.locator('dialog[open] .buttons button').last().click();
  await page.getByText('The browser has no room left.').waitFor();
  expect(readTimelineZip(new Uint8Array(await exported(page, 'Export'))).ok).toBe(true);
  await control.send('Storage.overrideQuotaForOrigin', { origin });
  await page.getByRole('button', { name: 'Try again' }).click();
  await kept(page);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  expect((await page.locator('#timeline-description').inputValue()).length).toBe(1_000_000);
  await page.locator('#timeline-description').press('Escape');
  await page.locator('dialog[open] .buttons button').last().click();
  // While an edit is on its way, too.
  await Promise.all([
    page.keyboard.press('a'),
    control.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' }),
  ]);
  await page.keyboard.press('k');
  await page.keyboard.press('a');
  await page.getByText('What was stored was cleared while this page was open.').waitFor();
  await page.getByRole('button', { name: 'Try again' }).click();
  await kept(page);
  const rows = await listed(page);
  await page.reload();
  await page.locator('.list [data-event]').first().waitFor();
  expect(await listed(page)).toEqual(rows);
});

/** Writes to the records as a newer version or a bad disk would. */
async function tamper(page: Page, store: string, changes: object): Promise<void> {
  await page.evaluate(
    async ([name, each]) => {
      const opening = indexedDB.open('quoteline-desk');
      await new Promise((resolve) => (opening.onsuccess = resolve));
      const records = opening.result.transaction(name, 'readwrite').objectStore(name);
      const all = records.getAll() as IDBRequest<object[]>;
      await new Promise((resolve) => (all.onsuccess = resolve));
      for (const record of all.result) records.put({ ...record, ...each });
      await new Promise((resolve) => (records.transaction.oncomplete = resolve));
      opening.result.close();
    },
    [store, changes] as const,
  );
}

test('a newer version stops this page; what it wrote is read only, and what cannot be read can be taken along', async () => {
  const { page, complaints } = await visit('desk.html');
  await pasteArticle(page);
  await kept(page);
  const rows = await listed(page);
  const address = page.url();
  // A document of a newer format, opened by its address.
  await page.goto(inject('site'));
  await tamper(page, 'documents', { format: 99 });
  await page.goto(address);
  await page.getByText('written by a newer version').waitFor();
  expect(await listed(page)).toEqual(rows);
  for (const key of ['j', 'a', 'x', 'u', 'Control+z']) await page.keyboard.press(key);
  expect(await listed(page)).toEqual(rows);
  expect(await page.locator('.accept').count()).toBe(0);
  const raw = String(await exported(page, enDesk.exportRaw));
  expect(JSON.parse(raw)).toMatchObject({ document: { format: 99 } });
  expect(raw).toContain('Nobody was hurt.');
  // A newer page in another tab: this one stops, and says so.
  await page.goto(inject('site'));
  await tamper(page, 'documents', { format: 1 });
  await page.goto(address);
  await page.locator('.accept').waitFor();
  const newer = await page.context().newPage();
  await newer.goto(inject('site'));
  await newer.evaluate(async () => {
    const opening = indexedDB.open('quoteline-desk', 99);
    await new Promise((resolve) => (opening.onsuccess = resolve));
    opening.result.close();
  });
  await page.getByText('A newer version of this page is open').waitFor();
  await page.keyboard.press('a');
  expect(await listed(page)).toEqual(rows);
  await page.getByRole('button', { name: 'Reload' }).click();
  await page.getByText('written by a newer version').waitFor();
  expect(await listed(page)).toEqual(rows);
  // Snapshots that nobody can read.
  await newer.bringToFront();
  await tamper(newer, 'snapshots', { history: 'garbled' });
  await page.goto(address);
  await page.locator('.trouble').waitFor();
  expect(String(await exported(page, enDesk.exportRaw))).toContain('garbled');
  expect(complaints).toEqual([]);
});

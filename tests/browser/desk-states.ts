// Every state that the desk can be in, for axe and the gallery.
import type { Page } from 'playwright-core';
import { DESK_ARTICLE } from '../cases/desk-article.ts';
import { dropFiles, kept, keptBefore, pasteArticle } from './desk-person.ts';
import type { PageState } from './states.ts';

const SECOND_ARTICLE = `Cracks close the bridge at Alvestad

The harbour bridge of Alvestad was closed on Tuesday after inspectors found cracks in two of its cables, the police said.
`;

async function secondArticle(page: Page): Promise<void> {
  await page.locator('.add').click();
  await pasteArticle(page, SECOND_ARTICLE);
}

/** A phone shows the article first, and the event over it. */
async function showEvent(page: Page): Promise<void> {
  await page.keyboard.press('j');
  await page.locator('#evidence-title').waitFor();
}

/** Saves to a file that somebody else changes then, and saves again. */
async function conflict(page: Page): Promise<void> {
  await pasteArticle(page);
  // As text: tsx, which runs the gallery, would rewrite the functions in it.
  await page.evaluate(`
    window.showSaveFilePicker = async () =>
      (await navigator.storage.getDirectory()).getFileHandle('timeline.json', { create: true });
    window.changeFile = async () => {
      const file = await window.showSaveFilePicker();
      const text = await (await file.getFile()).text();
      const writable = await file.createWritable();
      await writable.write(text.replace('Harbour bridge of Alvestad closed', 'Bridge of Alvestad closed'));
      await writable.close();
    };
    undefined;
  `);
  await page.keyboard.press('Control+s');
  await page.getByText('Saved: timeline.json').waitFor({ state: 'attached' });
  await page.evaluate('changeFile()');
  await page.keyboard.press('a');
  await kept(page);
  await page.keyboard.press('Control+s');
  await page.locator('.conflict').waitFor();
}

export const DESK_STATES: Readonly<Record<string, PageState>> = {
  'desk start': { path: 'desk.html', prepare: (page) => page.locator('#paste').waitFor() },
  'desk start without text': {
    path: 'desk.html',
    prepare: async (page) => {
      await page.locator('.paste button[type="submit"]').click();
      await page.locator('.trouble').waitFor();
    },
  },
  'desk start with what was begun': {
    path: 'desk.html',
    prepare: async (page) => {
      const address = page.url();
      await pasteArticle(page);
      await kept(page);
      await page.goto(address);
      await page.locator('#paste').fill(SECOND_ARTICLE);
      await keptBefore(page);
      await page.goto(address);
      await page.locator('.kept').nth(1).waitFor();
      await page.locator('.kept button').first().click();
      await dropFiles(page, [
        { name: 'picture.png', text: 'PNG' },
        { name: 'empty.txt', text: '' },
      ]);
      await page.locator('.trouble > p').nth(1).waitFor();
    },
  },
  'desk conflict': { path: 'desk.html', prepare: conflict },
  'desk question': {
    path: 'desk.html',
    prepare: async (page) => {
      await page.locator('#paste').fill(DESK_ARTICLE);
      await page.locator('.paste button[type="submit"]').click();
      await page.locator('details summary').click();
    },
  },
  'desk review': { path: 'desk.html', prepare: (page) => pasteArticle(page) },
  'desk without a choice': {
    path: 'desk.html',
    prepare: async (page) => {
      await pasteArticle(page);
      await page.keyboard.press('Escape');
    },
  },
  'desk edit': {
    path: 'desk.html',
    prepare: async (page) => {
      await pasteArticle(page);
      await page.keyboard.press('e');
      await page.locator('#field-date').fill('around 1850');
      await page.keyboard.press('Enter');
      await page.locator('#field-reason').waitFor();
    },
  },
  'desk passage': {
    path: 'desk.html',
    prepare: async (page) => {
      await pasteArticle(page);
      await page.locator('#article').focus();
      await page.keyboard.press('ArrowDown');
      await page.locator('[role="toolbar"]').waitFor();
    },
  },
  'desk article': {
    path: 'desk.html',
    prepare: async (page) => {
      await pasteArticle(page);
      await page.locator('.about').click();
      await page.locator('#source-published').fill('23 May 2024');
      await page.locator('.changed').waitFor();
      await page.getByRole('button', { name: 'Remove the article' }).click();
    },
  },
  'desk merge': {
    path: 'desk.html',
    prepare: async (page) => {
      await pasteArticle(page);
      await secondArticle(page);
      await showEvent(page);
      await page.keyboard.press('m');
      await page.locator('dialog[open]').waitFor();
    },
  },
  'desk split': {
    path: 'desk.html',
    prepare: async (page) => {
      await pasteArticle(page);
      await page.keyboard.press('s');
      await page.locator('dialog[open]').waitFor();
    },
  },
  'desk problems': {
    path: 'desk.html',
    prepare: async (page) => {
      await pasteArticle(page);
      await page.locator('.bar button[aria-haspopup]').first().click();
      await page.locator('dialog[open]').waitFor();
    },
  },
  'desk save': {
    path: 'desk.html',
    prepare: async (page) => {
      await pasteArticle(page);
      await page.locator('.bar button.primary').click();
      await page.locator('dialog[open]').waitFor();
    },
  },
  'desk keys': {
    path: 'desk.html',
    prepare: async (page) => {
      await pasteArticle(page);
      await page.keyboard.press('?');
      await page.locator('dialog[open]').waitFor();
    },
  },
  'desk follower': {
    path: 'desk.html',
    prepare: async (page) => {
      await pasteArticle(page);
      const writer = await page.context().newPage();
      const address = page.url();
      await page.goto('about:blank');
      await writer.goto(address);
      await writer.locator('.accept').waitFor();
      await page.goto(address);
      await page.getByText('Another tab writes this timeline').waitFor();
    },
  },
};

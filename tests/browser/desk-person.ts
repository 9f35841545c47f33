// What a person does at the desk again and again, for its tests and its benchmark.
import type { Page } from 'playwright-core';
import { DESK_ARTICLE, DESK_ARTICLE_PUBLISHED } from '../cases/desk-article.ts';

/** From the empty start to the first draft: pastes an article and says which day "today" is. */
export async function pasteArticle(
  page: Page,
  text = DESK_ARTICLE,
  published = DESK_ARTICLE_PUBLISHED,
): Promise<void> {
  await page.locator('#paste').fill(text);
  await page.locator('.paste button[type="submit"]').click();
  await page.locator('#published').fill(published);
  await page.keyboard.press('Enter');
  await page.locator('.desk').waitFor();
  // A narrow screen shows the article first.
  await page.locator('.list [data-event]').first().waitFor({ state: 'attached' });
}

/** Waits until what was done is on the disk, as the page says. */
export async function kept(page: Page): Promise<void> {
  await page.locator('.state[data-state="kept"]').waitFor();
}

/** The headlines of the list with the mark that each may have, in order. */
export async function listed(page: Page): Promise<string[]> {
  return page
    .locator('.list [data-event]')
    .evaluateAll((rows) =>
      rows.map(
        (row) =>
          `${row.querySelector('.title')?.textContent ?? ''}${row.querySelector('.draft') === null ? '' : ' (draft)'}`,
      ),
    );
}

/** A file that is dropped; of `sizeBytes` zeros where only its size counts. */
export interface DroppedFile {
  readonly name: string;
  readonly text?: string;
  readonly base64?: string;
  readonly sizeBytes?: number;
}

/** Drags files over the page and lets them go there. */
export async function dropFiles(page: Page, files: readonly DroppedFile[]): Promise<void> {
  await page.locator('#page[data-live]').waitFor();
  await page.evaluate((each) => {
    const transfer = new DataTransfer();
    for (const { name, text, base64, sizeBytes = 0 } of each) {
      const bytes = base64 === undefined ? undefined : Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
      transfer.items.add(new File([bytes ?? text ?? new Uint8Array(sizeBytes)], name));
    }
    const target = document.querySelector('main') ?? document.body;
    for (const type of ['dragenter', 'dragover', 'drop']) {
      const event = new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: transfer });
      // What nobody takes, the browser opens in the place of the page.
      if (target.dispatchEvent(event) && type !== 'dragenter')
        throw new Error(`${type} is left to the browser`);
    }
  }, files);
}

/** Waits until what is typed before there is a timeline is on the disk, as the page says. */
export async function keptBefore(page: Page): Promise<void> {
  await page.locator('[data-kept="true"]').waitFor();
}

/** Selects these words of the article, as a drag over them would. */
export async function selectWords(page: Page, words: string): Promise<void> {
  await page.locator('#article').focus();
  await page.evaluate((wanted) => {
    const paragraph = Array.from(document.querySelectorAll('#article p')).find((each) =>
      each.textContent.includes(wanted),
    );
    if (paragraph === undefined) throw new Error(`the article does not say ${wanted}`);
    const place = (offset: number) => {
      let left = offset;
      for (const stretch of paragraph.querySelectorAll('[data-start]')) {
        const node = stretch.firstChild;
        if (node !== null && left <= stretch.textContent.length) return [node, left] as const;
        left -= stretch.textContent.length;
      }
      throw new Error('behind the paragraph');
    };
    const stretches = Array.from(paragraph.querySelectorAll('[data-start]'), (each) => each.textContent);
    const start = stretches.join('').indexOf(wanted);
    const [from, to] = [place(start), place(start + wanted.length)];
    document.getSelection()?.setBaseAndExtent(from[0], from[1], to[0], to[1]);
  }, words);
  await page.locator('[role="toolbar"]').waitFor();
}

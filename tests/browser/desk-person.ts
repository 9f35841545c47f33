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

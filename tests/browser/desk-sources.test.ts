// What is known of an article is mended at the desk, and the article taken away: with what follows said before.
import { expect, test } from 'vitest';
import { DESK_EVENTS } from '../cases/desk-article.ts';
import { kept, listed, pasteArticle } from './desk-person.ts';
import { useBrowser } from './reader.ts';

const visit = useBrowser();

test('another day of publication says what it changes; removing says what goes; half-typed is kept; all is undone', async () => {
  const { page, complaints } = await visit('desk.html');
  await pasteArticle(page);
  const whenOf = (title: string) =>
    page.locator('.list [data-event]', { hasText: title }).locator('.when').textContent();
  await page.keyboard.press('a');
  await page.locator('.about').click();
  await page.locator('#source-published').fill('23 May 2024');
  const changes = page.locator('.changed li');
  await expect.poll(() => changes.count()).toBeGreaterThan(2);
  const said = await changes.allTextContents();
  // What was accepted stays; the drafts follow.
  expect(said.find((each) => each.includes('«on Tuesday»'))).toContain('You accepted it');
  expect(said.find((each) => each.includes('«yesterday»'))).toMatch(/15 May 2024 → 22 May 2024\s*$/);
  await page.locator('#article-publisher').fill('Alvestad Post');
  await kept(page);
  await page.waitForTimeout(300);
  await page.reload();
  await page.locator('dialog[open] #source-published').waitFor();
  expect(await page.locator('#source-published').inputValue()).toBe('23 May 2024');
  await page.locator('#article-zone').fill('Mars/Base');
  await page.keyboard.press('Enter');
  await page.locator('dialog[open] [role="alert"]').waitFor();
  await page.locator('#article-zone').fill('Europe/Oslo');
  await page.getByLabel('The text may be published').check();
  await page.locator('#article-url').fill('https://example.org/bridge');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('dialog[open]').count()).toBe(0);
  expect(await whenOf('Ferries')).toBe('22 May 2024');
  expect(await whenOf('was closed')).toBe('14 May 2024');
  await page.locator('.about').click();
  expect(await page.locator('#article-publisher').inputValue()).toBe('Alvestad Post');
  expect(await page.locator('#source-published').inputValue()).toBe('2024-05-23');
  expect(await page.getByLabel('The text may be published').isChecked()).toBe(true);
  await page.getByRole('button', { name: 'Remove the article' }).click();
  expect(await page.locator('.gone').textContent()).toContain(
    `${DESK_EVENTS.length} events, which quote nothing else`,
  );
  await page.getByRole('button', { name: 'Remove all of this' }).click();
  await expect.poll(() => listed(page)).toEqual([]);
  await kept(page);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await listed(page)).length).toBe(DESK_EVENTS.length);
  expect(await page.locator('#article').textContent()).toContain('Nobody was hurt.');
  await page.keyboard.press('Control+z');
  await expect.poll(() => whenOf('Ferries')).toBe('15 May 2024');
  expect(complaints).toEqual([]);
});

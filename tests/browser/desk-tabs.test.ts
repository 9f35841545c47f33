// Two tabs on one timeline: one writes, the other follows live, and can take over.
import { expect, test } from 'vitest';
import { drawn, useBrowser } from './reader.ts';
import { kept, listed, pasteArticle } from './desk-person.ts';

const visit = useBrowser();

test('the second tab follows and cannot edit, takes over, and the first one follows then', async () => {
  const { page: first } = await visit('desk.html');
  await pasteArticle(first);
  await kept(first);
  const second = await first.context().newPage();
  await second.goto(first.url());
  await drawn(second);
  await second.getByText('Another tab writes this timeline').waitFor();
  await first.keyboard.press('a');
  await kept(first);
  await expect.poll(() => listed(second)).toEqual(await listed(first));
  const before = await listed(second);
  await second.keyboard.press('j');
  expect(await second.locator('.accept').count()).toBe(0);
  for (const key of ['a', 'x', 'u', 'm', 'e', 'Control+z']) await second.keyboard.press(key);
  expect(await listed(second)).toEqual(before);
  await second.getByRole('button', { name: 'Take over here' }).click();
  await second.locator('.accept').waitFor();
  await first.getByText('Another tab writes this timeline').waitFor();
  await second.keyboard.press('x');
  await kept(second);
  await expect.poll(async () => (await listed(first)).length).toBe(before.length - 1);
  expect(await first.locator('.accept').count()).toBe(0);
});

test('a timeline is found again from the start', async () => {
  const { page } = await visit('desk.html');
  await pasteArticle(page);
  await page.keyboard.press('a');
  await kept(page);
  const after = await listed(page);
  await page.goto(page.url().replace(/\?.*/, ''));
  await page.getByRole('link', { name: 'Harbour bridge of Alvestad closed' }).click();
  await page.locator('.list [data-event]').first().waitFor();
  expect(await listed(page)).toEqual(after);
});

// The desk for those who read German: no English in any state of it.
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { kept, keptBefore, dropFiles } from './desk-person.ts';
import { useBrowser } from './reader.ts';

const visit = useBrowser();

const ARTICLE = `Hafenbrücke von Alvestad gesperrt

Von Ingrid Solheim
Veröffentlicht am 16. Mai 2024

Die Hafenbrücke von Alvestad wurde am Dienstag gesperrt. Am 3. Juni 1961 wurde sie eröffnet.

Im März 1998 wurden ihre Lager erneuert. Am 12. Januar 2019 rammte ein Frachter den nördlichen Pfeiler.
`;

/** Words that German does not have: what a catalogue left out would hold. */
const ENGLISH =
  /\b(?:the|and|of|with|from|this|that|is|are|not|to|or|for|day|save|file|event|close|undo|draft|article|line)\b/i;

/** Everything that is read out or shown, but what comes from the editor's texts, the names of folders, and what says of itself that it is English. */
async function englishIn(page: Page): Promise<readonly string[]> {
  const said = await page.evaluate(() => {
    const texts: string[] = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node instanceof Element) {
        if (node.matches('script, style, noscript, code')) continue;
        for (const name of [
          'aria-label',
          'title',
          'placeholder',
          'aria-valuetext',
          'aria-description',
          'alt',
        ]) {
          texts.push(node.getAttribute(name) ?? '');
        }
      } else if (
        node.parentElement?.closest('script, style, noscript, code, datalist, [lang="en"]') === null
      ) {
        texts.push(node.textContent ?? '');
      }
    }
    return texts.map((text) => text.trim()).filter((text) => text !== '');
  });
  return Array.from(new Set(said.filter((text) => ENGLISH.test(text.replaceAll(/\S*events\/\S*/g, '')))));
}

test('in German every state of the desk is German', async () => {
  const { page, complaints } = await visit('desk.html', {
    locale: 'de-DE',
    viewport: { width: 1440, height: 900 },
  });
  const found: Record<string, readonly string[]> = {};
  const look = async (state: string) => {
    found[state] = await englishIn(page);
  };
  await page.locator('#page[data-live]').waitFor();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('de');
  await page.locator('.paste button[type="submit"]').click();
  await page.locator('.trouble').waitFor();
  await look('start without text');
  await dropFiles(page, [
    { name: 'bild.png', text: 'PNG' },
    { name: 'leer.txt', text: '' },
    { name: 'riesig.txt', sizeBytes: 50_000_001 },
  ]);
  await expect.poll(() => page.locator('.trouble > p').count()).toBe(3);
  await look('files that are not taken');
  await dropFiles(page, [{ name: 'kaputt.zip', text: 'PK' }]);
  await expect.poll(() => page.locator('.trouble > p').count()).toBe(1);
  await look('a broken zip');
  await page.locator('#paste').fill(ARTICLE);
  await keptBefore(page);
  await page.locator('.paste button[type="submit"]').click();
  await page.locator('details summary').click();
  await look('question');
  await page.locator('#published').fill('16. Mai 2024');
  await look('question answered');
  await page.keyboard.press('Enter');
  await page.locator('.accept').waitFor();
  await kept(page);
  await look('review');
  await page.keyboard.press('e');
  await page.locator('#field-date').fill('irgendwann einmal');
  await page.locator('#date-meaning .none').waitFor();
  await look('a date that is not understood');
  await page.locator('#field-date').fill('um 1850');
  await page.keyboard.press('Enter');
  await page.locator('#field-reason').waitFor();
  await look('edit');
  await page.locator('#field-reason').fill('Laut Archiv');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('field-date');
  await page.keyboard.press('Escape');
  await page.locator('#field-date').waitFor({ state: 'detached' });
  await page.locator('#article').focus();
  await page.keyboard.press('ArrowDown');
  await page.locator('[role="toolbar"]').waitFor();
  await look('passage');
  await page.keyboard.press('Escape');
  await page.locator('[role="toolbar"]').waitFor({ state: 'detached' });
  await page.keyboard.press('j');
  for (const key of ['m', 's', '?']) {
    await page.keyboard.press(key);
    await page.locator('dialog[open]').waitFor();
    await look(`dialogue of ${key}`);
    await page.keyboard.press('Escape');
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
  }
  await page.locator('.bar button[aria-haspopup]').first().click();
  await page.locator('dialog[open] [data-code="unreviewed-drafts"]').first().waitFor();
  await look('problems');
  expect(await page.locator('dialog[open] .findings').first().textContent()).toContain(
    'Entwürfe hat noch niemand angenommen.',
  );
  await page.keyboard.press('Escape');
  await page.locator('dialog[open]').waitFor({ state: 'detached' });
  await page.locator('.bar button.primary').click();
  await page.locator('dialog[open]').waitFor();
  await look('save');
  await page.keyboard.press('Escape');
  await page.keyboard.press('x');
  await kept(page);
  await look('one rejected');
  const writer = page.url();
  const follower = await page.context().newPage();
  await follower.goto(writer);
  await follower.getByRole('button', { name: 'Hier übernehmen' }).waitFor();
  found['follower'] = await englishIn(follower);
  await follower.goto(`${inject('site')}desk.html`);
  await follower.locator('.kept li button').click();
  found['start with timelines'] = await englishIn(follower);
  expect(Object.fromEntries(Object.entries(found).filter(([, texts]) => texts.length > 0))).toEqual({});
  expect(complaints).toEqual([]);
});

// An article of 20 000 words at the desk: drafted with its progress shown, and read, searched and quoted as a short one is.
import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { pasteArticle } from './desk-person.ts';
import { useBrowser } from './reader.ts';

const visit = useBrowser();

const PARAGRAPHS = 700;
const PLAIN =
  'The water of the harbour is cold, and boats come and go with the tide as they always did here.';
const TEXT = Array.from({ length: PARAGRAPHS }, (_, at) => {
  const first = `Paragraph ${at} is about the boats. ${PLAIN}`;
  return at % 20 === 19
    ? `${first} The ferry number ${at} sank in Lyon on 3 May ${1900 + (at + 1) / 20}.`
    : first;
}).join('\n\n');

/** Whether what a selector names, or what is selected, stands within the box of the article. */
function isInSight(page: Page, what: 'selection' | '.own'): Promise<boolean> {
  return page.locator('#article').evaluate((box, wanted) => {
    const found =
      wanted === 'selection'
        ? document.getSelection()?.getRangeAt(0).getBoundingClientRect()
        : box.querySelector(wanted)?.getBoundingClientRect();
    const clip = box.getBoundingClientRect();
    return found !== undefined && found.top >= clip.top - 1 && found.bottom <= clip.bottom + 1;
  }, what);
}

test('a long article shows its progress, stays whole and light in the page, and any passage is found and quoted', async () => {
  const { page, complaints } = await visit('desk.html');
  await page.evaluate(() => {
    const seen: number[] = [];
    Object.assign(window, { seen });
    new MutationObserver(() => {
      const bar = document.querySelector('progress');
      if (bar !== null) seen.push(bar.position);
    }).observe(document, { subtree: true, childList: true, attributes: true });
  });
  await pasteArticle(page, TEXT, '2023-11-09');
  const seen = await page.evaluate(() => (window as unknown as { seen: number[] }).seen);
  expect(new Set(seen).size).toBeGreaterThan(3);
  // A progress that is not known has a position below 0.
  expect(Math.min(...seen)).toBeGreaterThanOrEqual(0);
  expect(seen).toEqual(seen.toSorted((a, b) => a - b));

  const article = page.locator('#article');
  const light = async () => {
    // Each paragraph with its text, and what is marked near the place in sight.
    expect(await article.locator('.near').count()).toBeLessThan(15);
    expect(await article.locator('*').count()).toBeLessThan(PARAGRAPHS * 2 + 300);
    const shown = (await article.textContent()) ?? '';
    expect(shown.replaceAll(/\s+/g, '')).toBe(TEXT.replaceAll(/\s+/g, ''));
  };
  await light();

  // From the first draft back to the last: its sentence is marked and in sight.
  await expect.poll(() => isInSight(page, '.own')).toBe(true);
  await page.keyboard.press('k');
  await expect
    .poll(() => article.locator('.own').allTextContents())
    .toContain(`on 3 May ${1900 + PARAGRAPHS / 20}`);
  expect((await article.locator('.own').allTextContents()).join('')).toContain(`number ${PARAGRAPHS - 1} `);
  await expect.poll(() => isInSight(page, '.own')).toBe(true);

  // To the first again, and from there to a passage that is far away and was never drawn with its marks.
  await page.keyboard.press('j');
  await expect.poll(() => isInSight(page, '.own')).toBe(true);
  const middle = `Paragraph ${PARAGRAPHS / 2} is about the boats.`;
  const isFound = await article.evaluate((box, words) => {
    const found = (window as unknown as { find: (text: string) => boolean }).find(words);
    // A search by hand scrolls to what it has found, which one by a script leaves to the script.
    const place = document.getSelection()?.getRangeAt(0).getBoundingClientRect();
    box.scrollTop += (place?.top ?? 0) - box.getBoundingClientRect().top - box.clientHeight / 2;
    return found;
  }, middle);
  expect(isFound).toBe(true);
  await expect.poll(() => isInSight(page, 'selection')).toBe(true);
  // It is selected still when its paragraphs have been drawn, and is quoted from the text.
  await article.locator('.near', { hasText: middle }).waitFor();
  expect(await page.evaluate(() => document.getSelection()?.toString())).toBe(middle);
  await page.keyboard.press('n');
  await page.locator('#field-title').waitFor();
  expect(await page.locator('.piece blockquote').textContent()).toBe(middle);
  await light();

  // By the keys: on from the sentence of the chosen event, a sentence at a time.
  await page.keyboard.press('Escape');
  await article.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  expect(await page.evaluate(() => document.getSelection()?.toString())).toBe(PLAIN);
  await expect.poll(() => isInSight(page, 'selection')).toBe(true);
  expect(complaints).toEqual([]);
});

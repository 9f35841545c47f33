// Reads what a text fragment highlights in a real browser. No script can ask for that: so the highlight is painted in
// one colour, letters and ground, and a character is highlighted where the middle of its box has that colour on a screenshot.
import type { Page } from 'playwright-core';

/** The style that a page needs for its highlight to be read. */
export const READABLE_HIGHLIGHT = '::target-text { color: rgb(255 0 0); background: rgb(255 0 0) }';

interface CharacterBox {
  readonly character: string;
  readonly beginsWord: boolean;
  readonly x: number;
  readonly y: number;
}

/** The text of the page that is highlighted, in order, one space between two words. The picture is read in `reader`. */
export async function highlightedText(page: Page, reader: Page): Promise<string> {
  const boxes = await page.evaluate(characterBoxes);
  const screenshot = (await page.screenshot({ fullPage: true })).toString('base64');
  return reader.evaluate(textInRed, { screenshot, boxes });
}

/** Runs in the page: every character of its text that is no white space, with the middle of its box in pixels of the whole page. */
function characterBoxes(): CharacterBox[] {
  const boxes: CharacterBox[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    for (const { 0: word, index } of (node.textContent ?? '').matchAll(/\S+/g)) {
      for (let at = 0; at < word.length; at += 1) {
        const range = document.createRange();
        range.setStart(node, index + at);
        range.setEnd(node, index + at + 1);
        const box = range.getBoundingClientRect();
        boxes.push({
          character: word.charAt(at),
          beginsWord: at === 0,
          x: Math.floor(box.x + scrollX + box.width / 2),
          y: Math.floor(box.y + scrollY + box.height / 2),
        });
      }
    }
  }
  return boxes;
}

/** Runs in the other page. */
async function textInRed(given: { screenshot: string; boxes: CharacterBox[] }): Promise<string> {
  const image = new Image();
  image.src = `data:image/png;base64,${given.screenshot}`;
  await image.decode();
  const canvas = new OffscreenCanvas(image.width, image.height);
  const pixels = canvas.getContext('2d', { willReadFrequently: true });
  if (pixels === null) throw new Error('There is no canvas to read the screenshot on.');
  pixels.drawImage(image, 0, 0);
  return given.boxes
    .filter(({ x, y }) => pixels.getImageData(x, y, 1, 1).data.join() === '255,0,0,255')
    .map(({ character, beginsWord }) => (beginsWord ? ' ' : '') + character)
    .join('')
    .trim();
}

// What axe cannot judge: focus, order, size, reflow.
import { expect, test } from 'vitest';
import { useBrowser } from './reader.ts';

const visit = useBrowser({ reusesPages: true });

test('at 320 px nothing is lost and nothing scrolls sideways', async () => {
  for (const path of ['', 'blinken-seoul/', 'pompeii/?event=eruption', 'eagle-landing/?lanes=actor']) {
    const { page } = await visit(path, { viewport: { width: 320, height: 640 } });
    const { scrollWidth, clientWidth } = await page.evaluate(() => ({
      scrollWidth: document.documentElement.scrollWidth,
      clientWidth: document.documentElement.clientWidth,
    }));
    expect({ path, scrollWidth }).toEqual({ path, scrollWidth: clientWidth });
    await page.context().close();
  }
});

test('targets are at least 24 pixels in both directions', async () => {
  const { page } = await visit('blinken-seoul/?event=g7-tokyo', { viewport: { width: 360, height: 740 } });
  await page.locator('.filters summary').click();
  const small = await page.evaluate(() =>
    Array.from(
      document.querySelectorAll<HTMLElement>(
        '#page button, #page summary, #page select, #page li > a, #page input',
      ),
    )
      .map((element) => ({ element, box: (element.closest('label') ?? element).getBoundingClientRect() }))
      .filter(({ element, box }) => element.checkVisibility() && (box.width < 24 || box.height < 24))
      .map(({ element, box }) => `${element.tagName} ${element.textContent} ${box.width}×${box.height}`),
  );
  expect(small).toEqual([]);
});

test('focus is never lost, whatever a reader presses: 200 random keys', async () => {
  const { page, complaints } = await visit('blinken-seoul/');
  const keys = [
    'Tab',
    'Tab',
    'Shift+Tab',
    'ArrowLeft',
    'ArrowRight',
    'Home',
    'End',
    'PageUp',
    'PageDown',
    '+',
    '-',
    '0',
    'Enter',
    'Escape',
    '/',
    '?',
    ' ',
  ];
  // A small generator of our own, so that a failure can be walked again.
  let seed = 20231109;
  const next = (count: number) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed % count;
  };
  await page.locator('#chart').focus();
  const walked: string[] = [];
  for (let step = 0; step < 200; step += 1) {
    const key = keys[next(keys.length)] ?? 'Tab';
    walked.push(key);
    await page.keyboard.press(key);
    const lost = await page.evaluate(async () => {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const active = document.activeElement;
      return !(active instanceof HTMLElement) || !active.isConnected || !active.checkVisibility();
    });
    // At the ends of the page Tab leaves it for the browser: the body then has the focus, and the next Tab returns.
    const onBody = await page.evaluate(() => document.activeElement === document.body);
    expect({ lost, walked: lost ? walked : [] }).toEqual({ lost: false, walked: [] });
    if (onBody) expect(walked.at(-1)).toMatch(/Tab/);
    if (onBody) await page.locator('#chart').focus();
    if (!page.url().includes('/blinken-seoul/')) await page.goBack();
  }
  expect(complaints).toEqual([]);
});

test('the list reads as a list of links with dates, and the chosen one is current', async () => {
  const { page } = await visit('eagle-landing/?event=touchdown&q=moon');
  expect(await page.locator('.list').ariaSnapshot()).toMatchInlineSnapshot(`
    "- region "Events in order":
      - heading "Events in order" [level=2]
      - heading "1961" [level=3]
      - list:
        - listitem:
          - link "25 May 1961 Kennedy asks Congress for a landing on the Moon":
            - /url: "?event=kennedys-request"
      - heading "July 1969" [level=3]
      - list:
        - listitem:
          - link "20 July 1969 at 17:44 UTC Eagle parts from Columbia":
            - /url: "?event=undocking"
        - listitem:
          - link "20 July 1969 at 20:05 UTC to 20:17 UTC The powered descent":
            - /url: "?event=powered-descent"
        - listitem:
          - link "about 20 July 1969 at 20:10 UTC An unknown computer alarm":
            - /url: "?event=computer-alarm"
        - listitem:
          - link "20 July 1969 at 20:17:40 UTC Eagle stands on the Moon":
            - /url: "?event=touchdown"
        - listitem:
          - link "21 July 1969 at 02:56 UTC Armstrong steps onto the Moon":
            - /url: "?event=first-step"
        - listitem:
          - link "21 July 1969 at 15:50 UTC Luna 15 strikes the Moon":
            - /url: "?event=luna-15"
        - listitem:
          - link "21 July 1969 at 17:54 UTC Eagle leaves the Moon":
            - /url: "?event=ascent"
      - heading "1972" [level=3]
      - list:
        - listitem:
          - link "14 December 1972 The last footprints":
            - /url: "?event=last-footprints"
      - heading "2026" [level=3]
      - list:
        - listitem:
          - link "on or after September 2026 A crew lands on the Moon again Planned":
            - /url: "?event=return"
      - heading "Undated" [level=3]
      - list:
        - listitem:
          - link "Undated Eagle’s upper stage falls to the Moon":
            - /url: "?event=upper-stage-falls""
  `);
});

// `npm run screenshot`: takes the picture of the README from the running page.
import { resolve } from 'node:path';
import { launchBrowser } from './launch.ts';
import { serveSite } from './serve-site.ts';

const site = await serveSite(resolve('dist'), '/');
const browser = await launchBrowser();
try {
  const page = await browser.newPage({
    viewport: { width: 1280, height: 800 },
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  await page.goto(`${site.address}blinken-seoul/?event=military-on-alert`);
  await page.locator('.vis-item.vis-selected').waitFor();
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: 'static/screenshot.png', animations: 'disabled' });
} finally {
  await browser.close();
  await site.close();
}

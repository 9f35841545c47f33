// `npm run gallery`: takes a picture of every state at three widths, light and dark, into gallery/ for looking at.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import setup from './global-setup.ts';
import { atRest } from './layout-faults.ts';
import { launchBrowser } from './launch.ts';
import { STATES } from './states.ts';

const FOLDER = 'gallery';
const SIZES = [
  { width: 1440, height: 900 },
  { width: 768, height: 1024 },
  { width: 360, height: 740 },
];

rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
const addresses = new Map<string, string>();
const close = await setup({ provide: (name, address) => addresses.set(name, address) });
const browser = await launchBrowser();
let taken = 0;
try {
  for (const [name, { path, site = 'site', prepare }] of Object.entries(STATES)) {
    for (const viewport of SIZES) {
      for (const colorScheme of ['light', 'dark'] as const) {
        const page = await browser.newPage({ viewport, colorScheme, reducedMotion: 'reduce' });
        await page.goto(`${addresses.get(site) ?? ''}${path}`);
        await page.locator('#chart[aria-busy="true"]:visible').waitFor({ state: 'detached' });
        await prepare?.(page);
        await atRest(page);
        const file = `${name.replaceAll(' ', '-')}-${viewport.width}-${colorScheme}.png`;
        await page.screenshot({ path: join(FOLDER, file), animations: 'disabled' });
        taken += 1;
        await page.close();
      }
    }
  }
} finally {
  await browser.close();
  await close();
}
console.log(`${taken} pictures in ${FOLDER}/`);

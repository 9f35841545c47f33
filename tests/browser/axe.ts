// What axe has to say of a page.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { drawn } from './reader.ts';
import type { useBrowser } from './reader.ts';
import type { PageState } from './states.ts';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

interface AxeWindow {
  readonly axe: {
    run(
      context: Document,
      options: object,
    ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }>;
  };
}

/** Judges a state on a phone and, grown from it, on a desk, in both schemes. */
export async function expectNoViolations(
  visit: ReturnType<typeof useBrowser>,
  { path, site, prepare }: PageState,
): Promise<void> {
  const { page } = await visit(path, { site: site ?? 'site', viewport: { width: 360, height: 800 } });
  await prepare?.(page);
  for (const width of [360, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    if (await page.locator('#chart').isVisible()) await drawn(page);
    await page.emulateMedia({ colorScheme: 'light' });
    expect({ width, violations: await violations(page) }).toEqual({ width, violations: [] });
    await page.emulateMedia({ colorScheme: 'dark' });
    expect({ width, dark: await violationsOfColour(page) }).toEqual({ width, dark: [] });
  }
}

/** Violations of WCAG 2.2 A and AA and of axe's best practices, each with the element that has it. */
export function violations(page: Page): Promise<readonly string[]> {
  return run(page, ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']);
}

/** The same of what depends on colours, for a state that all rules have judged in other colours. */
function violationsOfColour(page: Page): Promise<readonly string[]> {
  return run(page, { type: 'rule', values: ['color-contrast', 'link-in-text-block'] });
}

async function run(page: Page, runOnly: unknown): Promise<readonly string[]> {
  await page.evaluate(() => document.fonts.ready);
  if (!(await page.evaluate(() => 'axe' in window))) {
    // Through the debugger: the policy of the page lets no script in from elsewhere.
    await page.evaluate(readFileSync(AXE, 'utf8'));
  }
  const { violations: found } = await page.evaluate(
    (only) =>
      (window as unknown as AxeWindow).axe.run(document, { runOnly: only, resultTypes: ['violations'] }),
    runOnly,
  );
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { firstView, keepBudget } from '../../src/cli/site/first-view-budget.ts';

const CODE = { page: 'page();'.repeat(40), shared: 'shared();', chart: 'chart();', search: 'search();' };
const STYLE = '.page { color: red }';
const size = (text: string) => gzipSync(text, { level: 9 }).length;

function chunk(code: string, imports: string[], styles: string[] = [], dynamicImports: string[] = []) {
  return { type: 'chunk', code, imports, dynamicImports, viteMetadata: { importedCss: new Set(styles) } };
}

// As much of a bundle as the count reads.
const BUNDLE = {
  'page.js': chunk(CODE.page, ['shared.js'], ['page.css'], ['search.js']),
  'shared.js': chunk(CODE.shared, []),
  'chart.js': chunk(CODE.chart, ['shared.js', 'page.js']),
  'search.js': chunk(CODE.search, []),
  'page.css': { type: 'asset', source: STYLE },
} as unknown as Parameters<typeof firstView>[0];

test('a first view is what its chunks import, each file once, without what loads when used', () => {
  const { bytes, files } = firstView(BUNDLE, ['page.js', 'chart.js']);
  expect(new Set(files.map(([file]) => file))).toEqual(
    new Set(['page.js', 'shared.js', 'chart.js', 'page.css']),
  );
  expect(bytes).toBe(size(CODE.page) + size(CODE.shared) + size(CODE.chart) + size(STYLE));
});

test('a view over its budget stops the build and names what weighs, heaviest first', () => {
  const view = firstView(BUNDLE, ['page.js']);
  expect(() => {
    keepBudget(view, view.bytes);
  }).not.toThrow();
  expect(() => {
    keepBudget(view, view.bytes - 1);
  }).toThrow(/The first view of a timeline weighs .*:\n.*(page|shared)\./);
});

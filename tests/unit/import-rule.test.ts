// Who may import whom: the layers of the plan (../shared/DESIGN.md, README), checked on every run.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

/** Each layer and the layers it may import besides itself. The first layer whose folder holds a file is the file's. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'src/core/model': [],
  'src/core/text': ['src/core/model'],
  'src/core/dating': ['src/core/text', 'src/core/model'],
  'src/core/draft': ['src/core/dating', 'src/core/text', 'src/core/model'],
  'src/core/extract': ['src/core/dating', 'src/core/text', 'src/core/model'],
  'src/core/verify': ['src/core/dating', 'src/core/text', 'src/core/model'],
  'src/core/curate': ['src/core/verify', 'src/core/dating', 'src/core/text', 'src/core/model'],
  'src/core/formats': ['src/core/model'],
  'src/core/scale': ['src/core/model'],
  'src/core/archive': ['src/core/search', 'src/core/scale', 'src/core/model'],
  'src/core/search': ['src/core/scale', 'src/core/model'],
  'src/core/publish': ['src/core/verify', 'src/core/model'],
  'src/workers': ['src/core'],
  'src/ui': ['src/workers', 'src/core'],
  'src/app': ['src/ui', 'src/workers', 'src/core'],
  'src/embed': ['src/ui', 'src/workers', 'src/core'],
  'src/cli': ['src/core'],
};

/** Folders of a layer that another may not see, whatever the layers say. */
const NEVER: readonly (readonly [from: string, to: string])[] = [
  ['src/embed', 'src/ui/desk'],
  ['src/embed', 'src/core/draft'],
  ['src/embed', 'src/core/dating'],
];

/** The packages that only one place may know. */
const ONLY_IN: readonly (readonly [pattern: RegExp, where: RegExp, why: string])[] = [
  [/^node:/, /^src\/cli\//, 'only src/cli runs on Node'],
  [/^vis-/, /^src\/ui\/timeline\/chart\.ts$/, 'vis-timeline has one door'],
  [/^approx-string-match$/, /^src\/core\/text\/find-near\.ts$/, 'the search for near misses has one door'],
  [/^fflate$/, /^src\/core\/formats\/timeline-zip\.ts$/, 'the zip has one door'],
  [/^@mozilla\/readability$/, /^src\/core\/extract\/extract-article\.ts$/, 'reading a page has one door'],
  [/^diff$/, /^src\/core\/text\/sequence-difference\.ts$/, 'the difference has one door'],
  [/^hyparquet(?:\/|$)/, /^src\/(?:core|cli)\/archive\/parquet-[a-z]+\.ts$/, 'Parquet has one place'],
  [/^hyparquet-writer(?:\/|$)/, /^src\/cli\/archive\/parquet-[a-z]+\.ts$/, 'Parquet is written in one place'],
  [/^svelte/, /^src\/(ui|app|embed|cli)\//, 'core knows no framework'],
  [/^vite$/, /^src\/cli\//, 'only src/cli builds'],
  [/^idb$/, /^src\/app\/desk-store\//, 'the storage of the desk has one door'],
];

interface Import {
  readonly from: string;
  readonly to: string;
}

function importsOf(file: string, text: string): readonly Import[] {
  const script = file.endsWith('.svelte')
    ? Array.from(text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g), (match) => match[1] ?? '').join('\n')
    : text;
  return ts.preProcessFile(script, true, true).importedFiles.map(({ fileName }) => ({
    from: file,
    to: fileName.startsWith('.')
      ? relative('.', resolve(dirname(file), fileName)).replaceAll('\\', '/')
      : fileName,
  }));
}

const layerOf = (path: string) => Object.keys(MAY_IMPORT).find((layer) => path.startsWith(`${layer}/`));

/** What is wrong with an import, or `undefined`. */
function fault({ from, to }: Import): string | undefined {
  const only = ONLY_IN.find(([pattern, where]) => pattern.test(to) && !where.test(from));
  if (only !== undefined) return `${from} imports ${to}: ${only[2]}`;
  if (!to.startsWith('src/')) return undefined;
  const [layer, target] = [layerOf(from), layerOf(to)];
  if (layer === undefined || target === undefined) return `${from} imports ${to}: no layer of the plan`;
  const allowed = [layer, ...(MAY_IMPORT[layer] ?? [])].some((each) => to.startsWith(`${each}/`));
  const never = NEVER.some(([a, b]) => from.startsWith(`${a}/`) && to.startsWith(`${b}/`));
  return allowed && !never ? undefined : `${from} imports ${to}: ${layer} may not know ${target}`;
}

const FILES = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(?:ts|svelte)$/.test(file))
  .map((file) => `src/${file.replaceAll('\\', '/')}`);

test('every import goes the way the plan says', () => {
  expect(FILES.length).toBeGreaterThan(40);
  const faults = FILES.flatMap((file) => importsOf(file, readFileSync(file, 'utf8'))).map(fault);
  expect(faults.filter((each) => each !== undefined)).toEqual([]);
});

test.each([
  ['src/core/model/a.ts', '../text/find-quote.ts'],
  ['src/core/scale/a.ts', '../verify/verify-timeline.ts'],
  ['src/core/text/a.ts', 'node:fs'],
  ['src/ui/list/a.ts', '../../app/keyboard.ts'],
  ['src/ui/list/A.svelte', 'vis-timeline/esnext'],
  ['src/embed/a.ts', '../core/dating/rule.ts'],
  ['src/cli/a.ts', '../ui/messages/en.ts'],
  ['src/core/model/a.ts', 'svelte'],
  ['src/core/verify/a.ts', 'diff'],
  ['src/misc/a.ts', '../core/model/timeline.ts'],
])('the rule catches %s importing %s', (file, specifier) => {
  const code = `import '${specifier}';`;
  const [found] = importsOf(file, file.endsWith('.svelte') ? `<script lang="ts">${code}</script>` : code);
  expect(found && fault(found)).toBeDefined();
});

// The file of results: a section of Markdown for each benchmark.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const RESULTS = 'tests/bench/results.md';

/** By the name of the benchmark: its section without the heading. */
export function readSections(): Map<string, string> {
  const text = existsSync(RESULTS) ? readFileSync(RESULTS, 'utf8') : '';
  return new Map(
    text
      .split(/^## /m)
      .slice(1)
      .map((section): [string, string] => {
        const end = section.indexOf('\n');
        return [section.slice(0, end).trim(), section.slice(end).trim()];
      }),
  );
}

/** Writes the sections that there are, in this order. */
export function writeSections(sections: ReadonlyMap<string, string>, order: readonly string[]): void {
  const ordered = order.flatMap((name) => {
    const section = sections.get(name);
    return section === undefined ? [] : [`## ${name}\n\n${section}\n`];
  });
  writeFileSync(RESULTS, `# What was measured\n\n${ordered.join('\n')}`);
}

/** The rows of the tables of a section, each by the headings of its columns. */
export function rowsOf(section: string): readonly ReadonlyMap<string, string>[] {
  const rows: Map<string, string>[] = [];
  let heading: readonly string[] | undefined;
  for (const line of section.split('\n')) {
    if (!line.startsWith('|')) {
      heading = undefined;
      continue;
    }
    const cells = line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
    if (heading === undefined) heading = cells;
    else if (!cells.every((cell) => /^:?-+:?$/.test(cell)))
      rows.push(new Map(heading.map((name, at) => [name, cells[at] ?? ''])));
  }
  return rows;
}

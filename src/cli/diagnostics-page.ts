// docs/diagnostics.md, from the one catalogue in core/model/diagnostic-catalogue.ts.
import type { CatalogueEntry, DiagnosticCode } from '../core/model/diagnostic-catalogue.ts';
import { DIAGNOSTIC_CHAPTERS, DIAGNOSTICS } from '../core/model/diagnostic-catalogue.ts';

/** The page as Markdown: one chapter for each stage of the work, one section for each code. */
export function diagnosticsPage(): string {
  const chapters = Object.entries(DIAGNOSTIC_CHAPTERS).map(
    ([title, codes]) => `## ${title}\n\n${codes.map(section).join('\n')}`,
  );
  return `# What \`quoteline verify\` finds

<!-- Made by \`npm run docs\` from src/core/model/diagnostic-catalogue.ts: change it there. -->

Every finding has a code, a severity, its place in the file (\`file:line:column\`; columns are UTF-16 code units, from 1),
a message, and what to do. An **error** stops publication; a **warning** wants a look, and stops it with \`--strict\`; an
**info** is something that readers or editors are told.

${chapters.join('\n')}`;
}

function section(code: DiagnosticCode): string {
  const { severity, meaning, example, help, mended }: CatalogueEntry = DIAGNOSTICS[code];
  const mends =
    mended === undefined ? '' : ` Mended by \`--fix${mended === 'safe' ? '' : `=${mended.byName}`}\`.`;
  return `### ${code}

**${severity}.** ${meaning}

> ${example}

${help}${mends}
`;
}

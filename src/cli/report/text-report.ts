// The report for people: place, what is wrong, the difference, and what to do.
import type { Diagnostic, Severity, WordChange } from '../../core/model/diagnostic.ts';
import type { Style, Terminal } from '../terminal.ts';
import { oneLine, toPlace } from './diagnostic-line.ts';
import type { FileReport, Summary } from './report.ts';

const STYLES: Readonly<Record<Severity, Style>> = { error: 'red', warning: 'yellow', info: 'cyan' };

export function printTextReport(report: FileReport, terminal: Terminal): void {
  for (const { diagnostic, before, after } of report.mended) {
    terminal.print(
      `${toPlace(report.file, diagnostic)}: ${terminal.styled('green', 'mended')} ${diagnostic.code}`,
    );
    terminal.print(terminal.styled('red', `  - ${oneLine(before)}`));
    terminal.print(terminal.styled('green', `  + ${oneLine(after)}`));
  }
  for (const diagnostic of report.diagnostics) printDiagnostic(report.file, diagnostic, terminal);
  for (const { source, sentences, unquoted } of report.coverage ?? []) {
    const quotedCount = sentences - unquoted.length;
    terminal.print(
      `${report.file}: ${source}: ${quotedCount} of ${sentences} sentences are quoted. Not quoted:`,
    );
    for (const { line, column, text } of unquoted) terminal.print(`  ${line}:${column} ${oneLine(text)}`);
  }
}

function printDiagnostic(file: string, diagnostic: Diagnostic, terminal: Terminal): void {
  const { severity, code, path, message, help, difference, replacement } = diagnostic;
  const what = terminal.styled(STYLES[severity], `${severity} ${code}`);
  terminal.print(
    `${toPlace(file, diagnostic)}: ${what}${path === '' ? '' : ` ${terminal.styled('dim', oneLine(path))}`}`,
  );
  terminal.print(`  ${oneLine(message)}`);
  if (difference !== undefined) {
    terminal.print(`  - ${side(difference, 'removed', 'red', terminal)}`);
    terminal.print(`  + ${side(difference, 'added', 'green', terminal)}`);
  }
  terminal.print(`  ${oneLine(help)}`);
  if (replacement !== undefined) terminal.print(`  To paste: ${JSON.stringify(replacement)}`);
}

/** One of the two texts, with what the other lacks in brackets, since colours do not reach everyone. */
function side(
  difference: readonly WordChange[],
  kind: 'removed' | 'added',
  style: Style,
  terminal: Terminal,
): string {
  return difference
    .filter((part) => part.kind === 'same' || part.kind === kind)
    .map((part) =>
      part.kind === 'same' ? oneLine(part.text) : terminal.styled(style, `[${oneLine(part.text)}]`),
    )
    .join('');
}

export function summaryLine({ files, quotes, findings }: Summary): string {
  return [
    counted(files, 'timeline'),
    `${counted(quotes.verbatim, 'quote')} verbatim`,
    ...(quotes.faulty > 0 ? [`${quotes.faulty} not`] : []),
    ...(quotes.unchecked > 0 ? [`${quotes.unchecked} unchecked`] : []),
    counted(findings.error, 'error'),
    counted(findings.warning, 'warning'),
    counted(findings.info, 'note'),
  ].join(', ');
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

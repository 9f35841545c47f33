// Workflow commands of GitHub Actions, which shows each finding at its line
// (https://docs.github.com/actions/reference/workflow-commands-for-github-actions).
import type { Severity } from '../../core/model/diagnostic.ts';
import type { Terminal } from '../terminal.ts';
import type { FileReport } from './report.ts';

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

export function printGithubReport({ file, diagnostics }: FileReport, terminal: Terminal): void {
  for (const { severity, code, position, message, help } of diagnostics) {
    const place = position === undefined ? '' : `,line=${position.line},col=${position.column}`;
    const title = `title=${property(code)}`;
    terminal.print(
      `::${COMMANDS[severity]} file=${property(file)}${place},${title}::${data(`${message} ${help}`)}`,
    );
  }
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

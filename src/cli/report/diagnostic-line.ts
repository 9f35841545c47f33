// A finding on one line, as compilers write it and editors and terminals make it a link.
import type { Diagnostic } from '../../core/model/diagnostic.ts';

/** Example: `events/x/timeline.json:12:15: error quote-position: The quote starts at 78, not at 79. Write 78.` */
export function diagnosticLine(file: string, diagnostic: Diagnostic): string {
  const { severity, code, message, help } = diagnostic;
  return `${toPlace(file, diagnostic)}: ${severity} ${code}: ${oneLine(message)} ${oneLine(help)}`;
}

/** `file:line:column`; the file alone where the whole of it is meant. */
export function toPlace(file: string, { position }: Diagnostic): string {
  return position === undefined ? file : `${file}:${position.line}:${position.column}`;
}

/** Control characters could move the cursor of a terminal or fake a line of output: they are shown, not sent. */
export function oneLine(text: string): string {
  return text.replace(/\p{Cc}|[\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, (character) => {
    if (character === '\n') return '⏎';
    if (character === '\t') return ' ';
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

// Two texts over each other, with what each has alone in brackets, since colours do not reach everyone.
import type { WordChange } from '../../core/model/diagnostic.ts';
import type { Style, Terminal } from '../terminal.ts';
import { oneLine } from './diagnostic-line.ts';

export function printDifference(difference: readonly WordChange[], terminal: Terminal): void {
  terminal.print(`  - ${side(difference, 'removed', 'red', terminal)}`);
  terminal.print(`  + ${side(difference, 'added', 'green', terminal)}`);
}

function side(
  difference: readonly WordChange[],
  kind: 'removed' | 'added',
  style: Style,
  terminal: Terminal,
): string {
  return difference
    .filter((part) => part.kind === 'same' || part.kind === kind)
    .map((part) => {
      const text = oneLine(part.text);
      return part.kind === 'same' ? text : terminal.styled(style, `[${text}]`);
    })
    .join('');
}

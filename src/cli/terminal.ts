// Where a command writes: the result to one stream, all that is said about it to another, in colour where a person looks.
import { styleText } from 'node:util';

export type Style = Parameters<typeof styleText>[0];

export interface Terminal {
  /** A line of the result. */
  print(line: string): void;
  /** A line about it: mistakes in the call, and what else a person should know. */
  say(line: string): void;
  /** How far a long run is, on a line that the next one replaces; nothing where no person looks. */
  progress(line: string): void;
  /** The text in a style where the result goes to a terminal that shows colours, else as it is. */
  styled(style: Style, text: string): string;
}

/** The terminal of this process. Colours follow https://no-color.org. */
export function processTerminal(): Terminal {
  const hasColours = process.stdout.isTTY && (process.env['NO_COLOR'] ?? '') === '';
  const shownAfterMs = 1000;
  const startMs = performance.now();
  let hasProgress = false;
  const clear = () => {
    if (hasProgress) process.stderr.write('\r\u001b[K');
    hasProgress = false;
  };
  return {
    print: (line) => {
      clear();
      process.stdout.write(`${line}\n`);
    },
    say: (line) => {
      clear();
      process.stderr.write(`${line}\n`);
    },
    progress: (line) => {
      if (!process.stderr.isTTY || performance.now() - startMs < shownAfterMs) return;
      process.stderr.write(`\r\u001b[K${line}`);
      hasProgress = true;
    },
    styled: (style, text) => (hasColours ? styleText(style, text) : text),
  };
}

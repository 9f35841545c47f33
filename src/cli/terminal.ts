// Where a command writes: the result to one stream, all that is said about it to another, in colour where a person looks.
import { styleText } from 'node:util';

export type Style = Parameters<typeof styleText>[0];

export interface Terminal {
  /** A line of the result. */
  print(line: string): void;
  /** A line about it: mistakes in the call, and what else a person should know. */
  say(line: string): void;
  /** How far a long run is: on a line that the next one replaces, or a line now and then where no person looks. */
  progress(line: string): void;
  /** The text in a style where the result goes to a terminal that shows colours, else as it is. */
  styled(style: Style, text: string): string;
}

/** The terminal of this process. Colours follow https://no-color.org. */
export function processTerminal(): Terminal {
  const hasColours = process.stdout.isTTY && (process.env['NO_COLOR'] ?? '') === '';
  const { progress, clear } = progressLine(process.stderr, () => performance.now());
  return {
    print: (line) => {
      clear();
      process.stdout.write(`${line}\n`);
    },
    say: (line) => {
      clear();
      process.stderr.write(`${line}\n`);
    },
    progress,
    styled: (style, text) => (hasColours ? styleText(style, text) : text),
  };
}

/** A short run shows none. */
const SHOWN_AFTER_MS = 1000;
const REPLACED_AFTER_MS = 100;
/** In a log file, where lines stay. */
const LOGGED_AFTER_MS = 10_000;

/** `nowMs` counts from any moment. */
export function progressLine(
  stream: { readonly isTTY?: boolean; write(text: string): unknown },
  nowMs: () => number,
): { readonly progress: (line: string) => void; readonly clear: () => void } {
  const isTerminal = stream.isTTY === true;
  let dueMs = nowMs() + (isTerminal ? SHOWN_AFTER_MS : LOGGED_AFTER_MS);
  let isShown = false;
  return {
    progress: (line) => {
      if (nowMs() < dueMs) return;
      dueMs = nowMs() + (isTerminal ? REPLACED_AFTER_MS : LOGGED_AFTER_MS);
      stream.write(isTerminal ? `\r\u001b[K${line}` : `${line}\n`);
      isShown = isTerminal;
    },
    clear: () => {
      if (isShown) stream.write('\r\u001b[K');
      isShown = false;
    },
  };
}

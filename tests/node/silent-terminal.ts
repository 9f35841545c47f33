// A terminal that nobody looks at.
import type { Terminal } from '../../src/cli/terminal.ts';

export const silentTerminal: Terminal = {
  print: () => undefined,
  say: () => undefined,
  progress: () => undefined,
  styled: (_, text) => text,
};

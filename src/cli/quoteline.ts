// `quoteline COMMAND …`: finds the command, gives help, and turns a mistake in the call into a sentence.
import type { Command, ExitCode } from './command.ts';
import { UsageError } from './command.ts';
import { describe } from './commands/describe.ts';
import { draft } from './commands/draft.ts';
import { reanchor } from './commands/reanchor.ts';
import { tag } from './commands/tag.ts';
import { verify } from './commands/verify.ts';
import type { Terminal } from './terminal.ts';
import { processTerminal } from './terminal.ts';

/** In the order of the help. */
const COMMANDS: readonly Command[] = [draft, verify, describe, reanchor, tag];

/** Runs a call; never throws for what the caller typed. */
export async function main(
  args: readonly string[],
  terminal: Terminal = processTerminal(),
): Promise<ExitCode> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    const asked = COMMANDS.find((command) => command.name === rest[0]);
    terminal.print(asked?.help ?? overview());
    return name === undefined ? 2 : 0;
  }
  const command = COMMANDS.find((each) => each.name === name);
  if (command === undefined) {
    terminal.say(`There is no command "${name}". Known: ${COMMANDS.map((each) => each.name).join(', ')}.`);
    return 2;
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    terminal.print(command.help);
    return 0;
  }
  try {
    return await command.run(rest, terminal);
  } catch (error) {
    if (!isUsageError(error)) throw error;
    terminal.say(`${error.message}\nSee: quoteline ${command.name} --help`);
    return 2;
  }
}

function overview(): string {
  const width = Math.max(...COMMANDS.map(({ name }) => name.length));
  return [
    'Quoteline: timelines on which every event shows the sentence it came from.',
    '',
    'Usage: quoteline COMMAND …',
    '',
    ...COMMANDS.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    '',
    'More: quoteline COMMAND --help',
  ].join('\n');
}

/** Ours, or one of Node's parseArgs. */
function isUsageError(error: unknown): error is Error {
  if (error instanceof UsageError) return true;
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}

// What a command of `quoteline` is, and what its exit codes mean.
import type { Terminal } from './terminal.ts';

/** 0: nothing to complain of; 1: findings; 2: the call itself was wrong. */
export type ExitCode = 0 | 1 | 2;

export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** The whole help, from "Usage:" on. */
  readonly help: string;
  readonly run: (args: readonly string[], terminal: Terminal) => Promise<ExitCode>;
}

/** A mistake in the call; its message is for whoever typed it. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

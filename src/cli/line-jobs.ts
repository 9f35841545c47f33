// What can be done to the lines of an archive in a thread of its own: a line in, a line out.
import type { LineProblem } from './read-lines.ts';

export interface LineResult {
  /** One line of JSON, without its end. */
  readonly line: string;
  readonly isError: boolean;
}

export interface LineJob {
  /** Never throws for what the line holds. */
  readonly run: (line: string, number: number) => LineResult;
  /** What stands in place of a line that could not be handed to `run`, or did not come back. */
  readonly failed: (problem: LineProblem, number: number, line?: string) => LineResult;
}

/** A job by its name, with options that can be sent to a thread. */
export interface JobOrder {
  readonly name: keyof typeof JOBS;
  readonly options: object;
}

const JOBS = {
  draft: async (options: object) => (await import('./draft/draft-lines.ts')).draftJob(options),
  tag: async (options: object) => (await import('./tag-lines.ts')).tagJob(options),
};

export function loadJob({ name, options }: JobOrder): Promise<LineJob> {
  return JOBS[name](options);
}

// What the pages say to the worker that keeps second copies, and its answers.

/** A copy is a folder of its own on the origin private file system; in it one file of lines of JSON. */
export interface CopyOrder {
  /** `begin`: a new file takes the place of what the folder holds. `append`: it is there, and these lines come last. */
  readonly kind: 'begin' | 'append';
  readonly path: readonly string[];
  readonly file: string;
  readonly lines: readonly unknown[];
}

export type CopyRequest = CopyOrder & { readonly request: number };

/** `problem` is absent where all of it is on disk. */
export interface CopyReply {
  readonly request: number;
  readonly problem?: string;
}

// Why something that a person asked for was not done. A diagnostic is about a place in a document; this is about an act.

/** `code` is for programs and tests, `message` says what is the matter, `help` what to do about it. */
export interface Problem<Code extends string = string> {
  readonly code: Code;
  readonly message: string;
  readonly help: string;
}

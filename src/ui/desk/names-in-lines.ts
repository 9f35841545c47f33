// Names as a field shows them, one on each line, and back.

export function linesOf(names: readonly string[] | undefined): string {
  return (names ?? []).join('\n');
}

/** Without blank lines and white space at the ends. */
export function namesIn(lines: string): readonly string[] {
  return lines
    .split('\n')
    .map((each) => each.trim())
    .filter((each) => each !== '');
}

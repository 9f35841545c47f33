// Two versions of a file, line by line: what of each the other does not have.
import { sequenceDifference } from './sequence-difference.ts';

export interface VersionLine {
  readonly line: string;
  /** The other version does not have it at this place. */
  readonly isOwn: boolean;
}

export interface LineDifference {
  readonly left: readonly VersionLine[];
  readonly right: readonly VersionLine[];
}

/** Versions that are as different as this are not worth more time: the lines are then compared wherever they stand. */
const MOST_EDITS = 1000;

/** Every line of both, in order. `lineDifference('a\nb', 'a')` marks `b` as the left one's own. */
export function lineDifference(left: string, right: string): LineDifference {
  const [leftLines, rightLines] = [left.split('\n'), right.split('\n')];
  const parts = sequenceDifference(leftLines, rightLines, MOST_EDITS);
  if (parts === undefined) {
    return { left: marked(leftLines, new Set(rightLines)), right: marked(rightLines, new Set(leftLines)) };
  }
  const lines = (side: 'added' | 'removed') =>
    parts.flatMap((part) =>
      part[side === 'added' ? 'removed' : 'added']
        ? []
        : part.value.map((line) => ({ line, isOwn: part[side] })),
    );
  return { left: lines('removed'), right: lines('added') };
}

/** The lines that are not the same, with `around` before and after each; a number stands for so many that are left out. */
export function foldSameLines(
  lines: readonly VersionLine[],
  around: number,
): readonly (VersionLine | number)[] {
  const near = lines.map(() => false);
  for (const [at, { isOwn }] of lines.entries()) {
    if (isOwn) near.fill(true, Math.max(0, at - around), at + around + 1);
  }
  const folded: (VersionLine | number)[] = [];
  for (const [at, each] of lines.entries()) {
    const last = folded.at(-1);
    if (near[at] === true) folded.push(each);
    else if (typeof last === 'number') folded[folded.length - 1] = last + 1;
    else folded.push(1);
  }
  return folded;
}

function marked(lines: readonly string[], others: ReadonlySet<string>): readonly VersionLine[] {
  return lines.map((line) => ({ line, isOwn: !others.has(line) }));
}

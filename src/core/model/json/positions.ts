// Where the values of a JSON text stand in it: diagnostics get their line and column from the file itself.
import { visit } from 'jsonc-parser';
import type { Diagnostic, Position } from '../diagnostic.ts';
import { toPathSegment } from '../diagnostic.ts';

/** A stretch of the text, in UTF-16 code units, half-open. */
export interface JsonSpan {
  readonly start: number;
  readonly end: number;
}

/** Where a path leads: `value` is that of the value, or of the nearest object or list around a missing one. */
export interface JsonPlace {
  readonly value: JsonSpan;
  /** The key before it; absent for an item of a list, and where `isExact` is false. */
  readonly key?: JsonSpan;
  readonly isExact: boolean;
}

/** One wanted key of an object or a list, and the wanted keys below it. */
interface Wanted {
  readonly below: Map<string, Wanted>;
  place?: JsonPlace;
}

/**
 * The places of the given paths in a JSON text without errors, in one pass over it. Of a repeated key the last counts,
 * as for JSON.parse. Memory grows with the paths, not with the text.
 *
 * Example: `locatePaths('{"a": [1, 2]}', ['a[1]']).get('a[1]')` has the value `[10, 11)`.
 */
export function locatePaths(body: string, paths: Iterable<string>): ReadonlyMap<string, JsonPlace> {
  const root: Wanted = { below: new Map() };
  const wanted = new Map<string, readonly Wanted[]>();
  for (const path of paths) {
    let at = root;
    const way = [root];
    for (const segment of segmentsOf(path)) {
      const next: Wanted = at.below.get(segment) ?? { below: new Map() };
      at.below.set(segment, next);
      way.push(next);
      at = next;
    }
    wanted.set(path, way);
  }
  walk(body, root);
  const places = new Map<string, JsonPlace>();
  for (const [path, way] of wanted) {
    const exact = way.at(-1)?.place;
    const nearest = exact ?? way.findLast((each) => each.place !== undefined)?.place;
    if (nearest !== undefined) {
      places.set(path, exact === undefined ? { value: nearest.value, isExact: false } : exact);
    }
  }
  return places;
}

/** `events[3].title` as the segments that toPath wrote, each as it stands behind another. */
function segmentsOf(path: string): readonly string[] {
  const segments = path.match(/\[\d+\]|\["(?:[^"\\]|\\.)*"\]|[\w$]+/g) ?? [];
  return segments.map((segment) => (segment.startsWith('[') ? segment : `.${segment}`));
}

/** What is open during the walk: the wanted node, and for a list which item comes next. */
interface OpenValue {
  readonly node: Wanted | undefined;
  readonly start: number;
  readonly key: JsonSpan | undefined;
  /** Index of the next item of a list; -1 for an object. */
  next: number;
}

function walk(body: string, root: Wanted): void {
  const open: OpenValue[] = [];
  let property: { readonly segment: string; readonly key: JsonSpan } | undefined;

  const enter = (): { node: Wanted | undefined; key: JsonSpan | undefined } => {
    const parent = open.at(-1);
    if (parent === undefined) return { node: root, key: undefined };
    if (parent.next === -1) {
      return { node: parent.node?.below.get(property?.segment ?? ''), key: property?.key };
    }
    const node =
      parent.node === undefined || parent.node.below.size === 0
        ? undefined
        : parent.node.below.get(toPathSegment(parent.next));
    parent.next += 1;
    return { node, key: undefined };
  };
  const place = (node: Wanted | undefined, start: number, end: number, key: JsonSpan | undefined) => {
    if (node === undefined) return;
    const value = { start, end };
    node.place = key === undefined ? { value, isExact: true } : { value, key, isExact: true };
  };
  const begin = (start: number, next: 0 | -1) => {
    const { node, key } = enter();
    open.push({ node, start, key, next });
  };
  const end = (offset: number, length: number) => {
    const closed = open.pop();
    if (closed !== undefined) place(closed.node, closed.start, offset + length, closed.key);
  };

  visit(body, {
    onObjectBegin: (offset) => {
      begin(offset, -1);
    },
    onArrayBegin: (offset) => {
      begin(offset, 0);
    },
    onObjectEnd: end,
    onArrayEnd: end,
    onObjectProperty: (name, offset, length) => {
      const below = open.at(-1)?.node?.below;
      const segment = below === undefined || below.size === 0 ? '' : toPathSegment(name);
      property = { segment, key: { start: offset, end: offset + length } };
    },
    onLiteralValue: (_, offset, length) => {
      const { node, key } = enter();
      place(node, offset, offset + length, key);
    },
  });
}

/** The line and column of an offset; see {@link Position} for how they are counted. */
export function positionAt(text: string, offset: number): Position {
  return positionsAt(text, [offset])[0] ?? { line: 1, column: 1 };
}

/** The same for many offsets in ascending order, in one pass. */
function positionsAt(text: string, offsets: readonly number[]): readonly Position[] {
  const breaks = /\r\n|\r|\n/g;
  let line = 1;
  let lineStart = 0;
  let nextBreak = breaks.exec(text);
  return offsets.map((offset) => {
    while (nextBreak !== null && breaks.lastIndex <= offset) {
      line += 1;
      lineStart = breaks.lastIndex;
      nextBreak = breaks.exec(text);
    }
    return { line, column: offset - lineStart + 1 };
  });
}

/** Findings about a key itself; all others are about its value. */
const ABOUT_THE_KEY: ReadonlySet<string> = new Set(['unknown-key', 'duplicate-key']);

/**
 * The diagnostics with their positions in the JSON text that they are about (without its byte order mark), sorted by
 * place; at one place they keep their order. Those that have a position keep it, those about the whole file get none.
 * The text is looked at only where a position is wanted, so a text that is no JSON is left alone.
 */
export function locateDiagnostics(body: string, diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const paths = new Set(
    diagnostics.filter(({ position, path }) => position === undefined && path !== '').map(({ path }) => path),
  );
  if (paths.size === 0) return diagnostics.toSorted(byPlace);
  const places = locatePaths(body, paths);
  const offsetOf = ({ code, path, position }: Diagnostic): number | undefined => {
    const place = position === undefined ? places.get(path) : undefined;
    return ABOUT_THE_KEY.has(code) && place?.key !== undefined ? place.key.start : place?.value.start;
  };
  const offsets = Array.from(new Set(diagnostics.map(offsetOf)))
    .filter((offset) => offset !== undefined)
    .sort((a, b) => a - b);
  const positions = new Map(positionsAt(body, offsets).map((position, index) => [offsets[index], position]));
  return diagnostics
    .map((each) => {
      const position = positions.get(offsetOf(each));
      return position === undefined ? each : { ...each, position };
    })
    .sort(byPlace);
}

/** Those about the whole file come first. */
function byPlace(a: Diagnostic, b: Diagnostic): number {
  const [first, second] = [a.position, b.position];
  if (first === undefined || second === undefined) {
    return Number(second === undefined) - Number(first === undefined);
  }
  return first.line - second.line || first.column - second.column;
}

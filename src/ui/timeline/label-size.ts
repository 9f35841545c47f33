// How wide a title is drawn, and in how many lines: known before it is drawn, since its place depends on it.
import { guessTextPx } from '../../core/scale/event-table.ts';
import { letterMeasure, typefaceVersion } from './measure-text.ts';

export interface LabelSize {
  readonly widthPx: number;
  readonly lines: 1 | 2;
}

/** Padding of the words, and what measuring and drawing may differ by. */
const SLACK_PX = 5;
/** A title up to this wide, in sizes of the root's letters, stands in one line, more where the chart is wide. */
const ONE_LINE_REM = 10.5;
const ONE_LINE_SHARE = 0.28;
/** The widest that any line is: in a chart of many titles, and of few. */
const MANY_WIDEST_REM = 15;
const WIDEST_REM = 20;
const USUAL_REM_PX = 16;
/** Of the width of the chart. */
const WIDEST_SHARE = 0.85;

/**
 * A title in one line where it fits `oneLinePx`, else in two as even as its words allow, at most `twoLinesPx` wide: what
 * is longer is cut by who draws it. `widthOf` measures a text without its spaces.
 */
export function labelSize(
  title: string,
  widthOf: (text: string) => number,
  { oneLinePx, twoLinesPx }: { readonly oneLinePx: number; readonly twoLinesPx: number },
): LabelSize {
  const words = title.split(' ').map(widthOf);
  const spacePx = widthOf(' ');
  const wholePx = words.reduce((sum, each) => sum + spacePx + each, -spacePx);
  if (wholePx <= oneLinePx) return { widthPx: Math.ceil(wholePx) + SLACK_PX, lines: 1 };
  let firstPx = -spacePx;
  // One word is broken anywhere.
  let bestPx = words.length === 1 ? wholePx / 2 + 2 * spacePx : Infinity;
  for (const each of words.slice(0, -1)) {
    firstPx += spacePx + each;
    bestPx = Math.min(bestPx, Math.max(firstPx, wholePx - firstPx - spacePx));
  }
  return { widthPx: Math.ceil(Math.min(bestPx, twoLinesPx)) + SLACK_PX, lines: 2 };
}

/** How wide a title is among many, on a screen with room for it, where letters can only be guessed. CSS pixels. */
export function guessedLabelPx(title: string): number {
  const limits = { oneLinePx: ONE_LINE_REM * USUAL_REM_PX, twoLinesPx: MANY_WIDEST_REM * USUAL_REM_PX };
  return labelSize(title, guessTextPx, limits).widthPx;
}

/** How the labels of a chart are set, measured in its typeface. */
export interface LabelStyle {
  readonly sizeOf: (title: string) => LabelSize;
  readonly linePx: number;
}

/** Beyond so many titles of one style their sizes are worked out again. */
const MAX_KNOWN = 100_000;

/** The sizes of titles in the style that was asked for last: after an edit nearly all stand as they stood. */
let known = { style: '', sizes: new Map<string, LabelSize>() };

/** Reads the typeface of an element, and its size. `isLarge`: many labels, which take less room each. */
export function labelStyleOf(element: HTMLElement, widthPx: number, isLarge: boolean): LabelStyle {
  const style = getComputedStyle(element);
  const remPx = parseFloat(getComputedStyle(document.documentElement).fontSize);
  const widthOf = letterMeasure(element);
  const widestPx = Math.min((isLarge ? MANY_WIDEST_REM : WIDEST_REM) * remPx, widthPx * WIDEST_SHARE);
  const oneLinePx = isLarge ? ONE_LINE_REM * remPx : Math.max(ONE_LINE_REM * remPx, widthPx * ONE_LINE_SHARE);
  const limits = { oneLinePx: Math.min(oneLinePx, widestPx), twoLinesPx: widestPx };
  const of = `${typefaceVersion()} ${style.font} ${limits.oneLinePx} ${limits.twoLinesPx}`;
  if (of !== known.style || known.sizes.size > MAX_KNOWN) known = { style: of, sizes: new Map() };
  const { sizes } = known;
  const sizeOf = (title: string) => {
    let size = sizes.get(title);
    if (size === undefined) sizes.set(title, (size = labelSize(title, widthOf, limits)));
    return size;
  };
  return { sizeOf, linePx: parseFloat(style.lineHeight) };
}

// The time axis: its words in a bar above the rows, its lines behind them. Both stand in layers that are wider than what is
// seen, so that a short way through time moves them and writes nothing anew.
import type { Ticks, TickUnit } from '../../core/scale/axis-ticks.ts';
import { ticksIn } from '../../core/scale/axis-ticks.ts';
import type { TimeWindow } from '../../core/scale/time-window.ts';
import { axisLabel } from './axis-labels.ts';
import { textMeasure } from './measure-text.ts';

/** Between the words of a mark and the next, and least of all from mark to mark. */
const GAP_PX = 16;
const LEAST_PX = 40;
/** The words stand beside their line. */
const INSET_PX = 5;
const MAJOR_WEIGHT = 600;

interface Mark {
  readonly word: HTMLElement;
  readonly line: HTMLElement;
  atPx: number;
}

interface MajorMark extends Mark {
  /** Where the next one begins. */
  untilPx: number;
  widthPx: number;
  heldPx: number;
}

export class TimeAxis {
  readonly #words: HTMLElement;
  readonly #lines: HTMLElement;
  readonly #locale: string;
  readonly #minor: Mark[] = [];
  readonly #major: MajorMark[] = [];
  #shownMinor = 0;
  #shownMajor = 0;
  #widthOf: (text: string) => number;
  #boldWidthOf: (text: string) => number;

  /** `words` and `lines`: the layers, empty. */
  constructor(words: HTMLElement, lines: HTMLElement, locale: string) {
    this.#words = words;
    this.#lines = lines;
    this.#locale = locale;
    this.#widthOf = textMeasure(words);
    this.#boldWidthOf = textMeasure(words, MAJOR_WEIGHT);
  }

  /** Another typeface, or letters of another size. */
  measureAgain(): void {
    this.#widthOf = textMeasure(this.#words);
    this.#boldWidthOf = textMeasure(this.#words, MAJOR_WEIGHT);
  }

  /** Writes the marks of what the layers hold: `wide` on `widePx`. */
  draw(wide: TimeWindow, widePx: number): void {
    const ticks = ticksIn(wide, widePx, (unit) => this.#roomPx(unit, wide), LEAST_PX);
    const pxPerMs = widePx / (wide.endMs - wide.startMs);
    const toPx = (ms: number) => (ms - wide.startMs) * pxPerMs;
    this.#drawMinor(ticks, toPx);
    this.#drawMajor(ticks, toPx, widePx);
  }

  /** Holds the words above the marks at the left edge of what is seen, `leftPx` in the layer, until the next push them out. */
  follow(leftPx: number): void {
    for (const mark of this.#major.slice(0, this.#shownMajor)) {
      const heldPx = Math.max(
        mark.atPx,
        Math.min(leftPx, mark.untilPx - mark.widthPx - INSET_PX - GAP_PX / 2),
      );
      if (heldPx === mark.heldPx) continue;
      mark.heldPx = heldPx;
      place(mark.word, heldPx);
    }
  }

  /** Hides words that are cut at the edges of what is seen. */
  settle(leftPx: number, rightPx: number): void {
    for (const { word, atPx } of this.#minor.slice(0, this.#shownMinor)) {
      const endPx = atPx + INSET_PX + this.#widthOf(word.textContent);
      word.classList.toggle('cut', atPx + INSET_PX < leftPx || endPx > rightPx);
    }
    for (const { word, heldPx, widthPx } of this.#major.slice(0, this.#shownMajor)) {
      const startPx = heldPx + INSET_PX;
      word.classList.toggle('cut', startPx < leftPx || startPx + widthPx > rightPx);
    }
  }

  #drawMinor({ unit, minor }: Ticks, toPx: (ms: number) => number): void {
    for (const [at, ms] of minor.entries()) {
      const mark = (this.#minor[at] ??= this.#made('minor'));
      mark.atPx = toPx(ms);
      write(mark.word, axisLabel(ms, unit, 'minor', this.#locale));
      mark.word.classList.remove('cut');
      place(mark.word, mark.atPx);
      place(mark.line, mark.atPx);
    }
    this.#shownMinor = showFirst(this.#minor, minor.length);
  }

  #drawMajor({ unit, major }: Ticks, toPx: (ms: number) => number, widePx: number): void {
    const places = major.map((ms) => toPx(ms));
    const wordsOf = (kind: 'major' | 'short') => major.map((ms) => axisLabel(ms, unit, kind, this.#locale));
    const long = wordsOf('major');
    const haveRoom = long.every((word, at) => {
      const [from = 0, to = Infinity] = places.slice(at, at + 2);
      return at === 0 || to - from >= this.#boldWidthOf(word) + INSET_PX + GAP_PX / 2;
    });
    const words = haveRoom ? long : wordsOf('short');
    for (const [at, word] of words.entries()) {
      const mark = (this.#major[at] ??= { ...this.#made('major'), untilPx: 0, widthPx: 0, heldPx: 0 });
      mark.atPx = mark.heldPx = places[at] ?? 0;
      mark.untilPx = places[at + 1] ?? widePx + 1e6;
      mark.widthPx = this.#boldWidthOf(word);
      write(mark.word, word);
      mark.word.classList.remove('cut');
      place(mark.word, mark.atPx);
      place(mark.line, mark.atPx);
    }
    this.#shownMajor = showFirst(this.#major, words.length);
  }

  #made(kind: 'minor' | 'major'): Mark {
    const word = document.createElement('span');
    word.className = `axis-mark ${kind}`;
    const line = document.createElement('div');
    line.className = `axis-line ${kind}`;
    this.#words.append(word);
    this.#lines.append(line);
    return { word, line, atPx: 0 };
  }

  /** What a mark of a unit needs: the widest of its words. */
  #roomPx(unit: TickUnit, wide: TimeWindow): number {
    const samples =
      unit === 'month'
        ? Array.from({ length: 12 }, (_, month) => Date.UTC(2000, month))
        : unit === 'year'
          ? [wide.startMs, wide.endMs]
          : [Date.UTC(2000, 0, 30, 20, 50, 50)];
    const widest = samples.map((ms) => this.#widthOf(axisLabel(ms, unit, 'minor', this.#locale)));
    return Math.max(LEAST_PX, ...widest.map((px) => px + GAP_PX));
  }
}

function write(word: HTMLElement, text: string): void {
  const { firstChild } = word;
  // Another text in the same node: the word keeps its place in the page.
  if (!(firstChild instanceof Text)) word.textContent = text;
  else if (firstChild.data !== text) firstChild.data = text;
}

function place(element: HTMLElement, px: number): void {
  element.style.transform = `translateX(${px.toFixed(1)}px)`;
}

/** The others are kept for another time. */
function showFirst(marks: readonly Mark[], count: number): number {
  for (const [at, { word, line }] of marks.entries()) {
    // To hide what is hidden would be a change to the browser.
    if (word.hidden !== at >= count) word.hidden = line.hidden = at >= count;
  }
  return count;
}

// How wide a text is in the typeface of an element, measured without laying anything out; each text once.
import { guessTextPx } from '../../core/scale/event-table.ts';

/** Beyond so many texts in one typeface the widths are measured again. */
const MAX_KNOWN = 50_000;

/** By the font: the widths of the texts that were measured in it. */
let known: Map<string, Map<string, number>> | undefined;
let typefaces = 0;

/** Another number once typefaces were loaded after something had been measured: it may be wider or narrower now. */
export function typefaceVersion(): number {
  return typefaces;
}

function widthsIn(font: string): Map<string, number> {
  if (known === undefined) {
    const fonts = (known = new Map<string, Map<string, number>>());
    // Texts were measured in the typeface that stood in. Who measures again after that hears of it later than this does.
    document.fonts.addEventListener('loadingdone', () => {
      fonts.clear();
      typefaces += 1;
    });
  }
  const widths = known.get(font) ?? new Map<string, number>();
  known.set(font, widths);
  return widths;
}

/** CSS pixels. `weight` where it is not the element's own. */
export function textMeasure(element: Element, weight?: number): (text: string) => number {
  const { fontWeight, fontSize, fontFamily } = getComputedStyle(element);
  const font = `${weight ?? fontWeight} ${fontSize} ${fontFamily}`;
  const context = document.createElement('canvas').getContext('2d');
  if (context !== null) context.font = font;
  const widths = widthsIn(font);
  return (text) => {
    let widthPx = widths.get(text);
    if (widthPx === undefined) {
      widthPx = context?.measureText(text).width ?? guessTextPx(text);
      if (widths.size >= MAX_KNOWN) widths.clear();
      widths.set(text, widthPx);
    }
    return widthPx;
  };
}

/** Words whose letters are as wide alone as beside others, but for kerning: in other scripts they join and combine. */
const OF_SINGLE_LETTERS =
  /^[ -\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u20a0-\u20bf\u3041-\u3096\u30a0-\u30ff\u4e00-\u9fff\uac00-\ud7a3]*$/;

/**
 * CSS pixels, for very many texts: letters are measured, not words, where their script allows it. Without kerning a word
 * is a little wider than it is drawn, by 0.2 px in the mean.
 */
export function letterMeasure(element: Element): (text: string) => number {
  const widthOf = textMeasure(element);
  return (text) => {
    if (!OF_SINGLE_LETTERS.test(text)) return widthOf(text);
    let sumPx = 0;
    for (const letter of text) sumPx += widthOf(letter);
    return sumPx;
  };
}

// How wide a text is in the typeface of an element, measured without laying anything out; each text once.
import { guessLabelPx } from '../../core/scale/event-table.ts';

/** CSS pixels. `weight` where it is not the element's own. */
export function textMeasure(element: Element, weight?: number): (text: string) => number {
  const { fontWeight, fontSize, fontFamily } = getComputedStyle(element);
  const context = document.createElement('canvas').getContext('2d');
  if (context !== null) context.font = `${weight ?? fontWeight} ${fontSize} ${fontFamily}`;
  const widths = new Map<string, number>();
  return (text) => {
    let known = widths.get(text);
    if (known === undefined) {
      known = context?.measureText(text).width ?? guessLabelPx(text);
      widths.set(text, known);
    }
    return known;
  };
}

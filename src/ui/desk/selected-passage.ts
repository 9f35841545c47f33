// Between what is selected in the page and passages of the text: every stretch in the article carries where it starts.
import type { Block } from './article-blocks.ts';

/** The attribute of a stretch: where it starts in the text, in UTF-16 code units. */
export const START_ATTRIBUTE = 'data-start';

/** What is selected within `article`, as a span of its text; `undefined` where nothing is, or not only there. */
export function selectedPassage(article: HTMLElement, selection: Selection | null): Block | undefined {
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return undefined;
  const range = selection.getRangeAt(0);
  if (!article.contains(range.commonAncestorContainer)) return undefined;
  const start = placeOf(range.startContainer, range.startOffset, 'start');
  const end = placeOf(range.endContainer, range.endOffset, 'end');
  return start === undefined || end === undefined || end <= start ? undefined : { start, end };
}

/** Selects a span of the text in the page, as a drag over it would. */
export function selectPassage(article: HTMLElement, { start, end }: Block): void {
  const from = pointAt(article, start, 'start');
  const to = pointAt(article, end, 'end');
  if (from === undefined || to === undefined) return;
  article.ownerDocument.getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
}

function placeOf(node: Node, offset: number, edge: 'start' | 'end'): number | undefined {
  if (node instanceof Text) {
    const stretch = node.parentElement?.closest(`[${START_ATTRIBUTE}]`);
    const start = stretch?.getAttribute(START_ATTRIBUTE);
    return start === null || start === undefined ? undefined : Number(start) + offset;
  }
  // Between elements, as where a paragraph is selected by a triple click: the nearest stretch inside decides.
  const element = node instanceof Element ? node : undefined;
  const child = edge === 'start' ? element?.childNodes[offset] : element?.childNodes[offset - 1];
  const within = child ?? element;
  const stretches = within instanceof Element ? stretchesIn(within) : [];
  const [first, last] = [stretches[0], stretches.at(-1)];
  if (edge === 'start' && first !== undefined) return startOf(first);
  if (edge === 'end' && last !== undefined && child !== undefined)
    return startOf(last) + (last.textContent ?? '').length;
  // The selection ends before the first stretch of this element: at the end of the one before it.
  return edge === 'end' && first !== undefined ? startOf(first) : undefined;
}

function stretchesIn(element: Element): readonly Element[] {
  const inside = Array.from(element.querySelectorAll(`[${START_ATTRIBUTE}]`));
  return element.hasAttribute(START_ATTRIBUTE) ? [element, ...inside] : inside;
}

function startOf(stretch: Element): number {
  return Number(stretch.getAttribute(START_ATTRIBUTE));
}

function pointAt(
  article: HTMLElement,
  place: number,
  edge: 'start' | 'end',
): { readonly node: Node; readonly offset: number } | undefined {
  for (const stretch of article.querySelectorAll(`[${START_ATTRIBUTE}]`)) {
    const node = stretch.firstChild;
    const offset = place - startOf(stretch);
    const length = (stretch.textContent ?? '').length;
    const isInside = edge === 'start' ? offset < length : offset <= length;
    if (node !== null && offset >= 0 && isInside) return { node, offset };
  }
  return undefined;
}

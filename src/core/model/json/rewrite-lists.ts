// Changes lists at the top of a JSON text, item by item, and leaves every byte of what stays as it is.
import type { Node } from 'jsonc-parser';
import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import type { JsonLayout } from './format-json.ts';
import { formatJson, USUAL_LAYOUT } from './format-json.ts';

/** An item of the new list: one of the old list with all its bytes, or a value to write. */
export type ListItem<T = unknown> = { readonly keep: number } | { readonly write: T };

/**
 * The text with the lists of the given keys replaced. Of a list that stays as it was nothing changes; between items that
 * stay neighbours the text stays. The text must be JSON without errors whose root is an object; a key that it does not
 * have is passed over. Linear in the text.
 */
export function rewriteLists(body: string, lists: Readonly<Record<string, readonly ListItem[]>>): string {
  const root = parseTree(body);
  if (root === undefined) return body;
  const layout = layoutOf(body, root);
  const edits = Object.entries(lists).flatMap(([key, items]) => {
    const node = findNodeAtLocation(root, [key]);
    if (node?.type !== 'array' || isUnchanged(node, items)) return [];
    return [
      { start: node.offset, end: node.offset + node.length, text: rewritten(body, node, items, layout) },
    ];
  });
  let text = '';
  let from = 0;
  for (const { start, end, text: replacement } of edits.sort((a, b) => a.start - b.start)) {
    text += body.slice(from, start) + replacement;
    from = end;
  }
  return text + body.slice(from);
}

function isUnchanged({ children = [] }: Node, items: readonly ListItem[]): boolean {
  return items.length === children.length && items.every((item, at) => 'keep' in item && item.keep === at);
}

/** The indentation of the first key of the root is that of the document. */
function layoutOf(body: string, root: Node): JsonLayout {
  const indent = indentBefore(body, root.children?.[0]?.offset ?? 0) ?? '';
  return {
    ...USUAL_LAYOUT,
    indent: indent === '' ? USUAL_LAYOUT.indent : indent,
    newline: body.includes('\r\n') ? '\r\n' : '\n',
  };
}

/** The white space between the start of the line and `offset`; `undefined` where something else stands there. */
function indentBefore(body: string, offset: number): string | undefined {
  const before = body.slice(body.lastIndexOf('\n', offset - 1) + 1, offset);
  return before.trim() === '' ? before : undefined;
}

function rewritten(body: string, list: Node, items: readonly ListItem[], layout: JsonLayout): string {
  if (items.length === 0) return '[]';
  const old = list.children ?? [];
  const endOf = (node: Node) => node.offset + node.length;
  const [first, second] = old;
  const last = old.at(-1);
  const lineStart = layout.newline + layout.indent;
  const before = first === undefined ? lineStart + layout.indent : body.slice(list.offset + 1, first.offset);
  const between =
    first !== undefined && second !== undefined ? body.slice(endOf(first), second.offset) : `,${before}`;
  const after = last === undefined ? lineStart : body.slice(endOf(last), endOf(list) - 1);
  let text = `[${before}`;
  for (const [at, item] of items.entries()) {
    const previous = items[at - 1];
    const node = 'keep' in item ? old[item.keep] : undefined;
    if (previous !== undefined) {
      const neighbour = 'keep' in previous && 'keep' in item && item.keep === previous.keep + 1;
      const from = neighbour ? old[previous.keep] : undefined;
      text += from === undefined || node === undefined ? between : body.slice(endOf(from), node.offset);
    }
    text +=
      'write' in item
        ? formatJson(item.write, layout, 2, 2 * layout.indent.length)
        : node === undefined
          ? ''
          : body.slice(node.offset, endOf(node));
  }
  return `${text}${after}]`;
}

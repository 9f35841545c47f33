// A JSON text and another value of it → the text with what differs written anew, and every other byte as it was.
import type { Node } from 'jsonc-parser';
import { parseTree } from 'jsonc-parser';
import { isSameValue } from '../same-value.ts';
import type { JsonStyle } from './json-style.ts';
import { onOneLine, styleOf, written } from './json-style.ts';

/**
 * Objects keep the order of their keys, and a new key stands where `value` has it. Items of lists are known by their
 * `id`, or by what they are. The white space between what stays is left alone, whatever it is.
 *
 * Example: `rewriteJson('{"a":1, "b" :[ 2 ]}', { a: 3, b: [2] })` is `{"a":3, "b" :[ 2 ]}`.
 */
export function rewriteJson(body: string, value: unknown): string {
  const root = parseTree(body);
  if (root === undefined) return written(value, styleOf(body));
  const rewriter = new Rewriter(body, styleOf(body));
  const end = root.offset + root.length;
  return body.slice(0, root.offset) + rewriter.rewrite(root, value) + body.slice(end);
}

/** A member of a list or an object as it will stand: `from` is its place among those that stand there now. */
interface Member {
  readonly text: string;
  readonly from?: number;
}

class Rewriter {
  readonly #body: string;
  readonly #style: JsonStyle;

  constructor(body: string, style: JsonStyle) {
    this.#body = body;
    this.#style = style;
  }

  rewrite(node: Node, value: unknown): string {
    if (node.type === 'array' && Array.isArray(value)) return this.#list(node, value);
    if (node.type === 'object' && typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return this.#object(node, value as Readonly<Record<string, unknown>>);
    }
    const isSame = node.type !== 'array' && node.type !== 'object' && node.value === value;
    return isSame ? this.#textOf(node) : this.#newValue(node, value);
  }

  #textOf({ offset, length }: Node): string {
    return this.#body.slice(offset, offset + length);
  }

  /** In place of a value: it begins where that began. */
  #newValue({ offset }: Node, value: unknown): string {
    const lineStart =
      Math.max(this.#body.lastIndexOf('\n', offset - 1), this.#body.lastIndexOf('\r', offset - 1)) + 1;
    const line = this.#body.slice(lineStart, offset);
    const indent = /^[ \t]*/.exec(line)?.[0] ?? '';
    return written(value, this.#style, indent, line.length);
  }

  #list(node: Node, items: readonly unknown[]): string {
    const children = node.children ?? [];
    const old = children.map(valueOf);
    if (isShortList(old) && isShortList(items) && !isSameValue(old, items)) {
      // What is written as we would write it is written so again: it may now need a line of its own, or no more.
      if (this.#newValue(node, old) === this.#textOf(node)) return this.#newValue(node, items);
    }
    const pairs = paired(old, items);
    const members = items.map((item, at): Member => {
      const from = pairs[at];
      const child = from === undefined ? undefined : children[from];
      if (from === undefined || child === undefined) return { text: this.#newMember(node, item) };
      return { from, text: this.rewrite(child, item) };
    });
    return this.#joined(node, children, members);
  }

  #object(node: Node, value: Readonly<Record<string, unknown>>): string {
    const children = node.children ?? [];
    const members: (Member & { readonly key: string })[] = [];
    for (const [from, property] of children.entries()) {
      const [key, old] = property.children ?? [];
      if (key === undefined || old === undefined) continue;
      const name = String(key.value);
      if (!Object.hasOwn(value, name) || value[name] === undefined) continue;
      const before = this.#body.slice(property.offset, old.offset);
      members.push({ key: name, from, text: before + this.rewrite(old, value[name]) });
    }
    let after = -1;
    for (const [key, each] of Object.entries(value)) {
      if (each === undefined) continue;
      const at = members.findIndex((member) => member.key === key);
      if (at !== -1) {
        after = at;
        continue;
      }
      after += 1;
      members.splice(after, 0, { key, text: this.#newMember(node, each, key) });
    }
    return this.#joined(node, children, members);
  }

  /** Something new in a list or an object, on a line of its own where the others stand so. */
  #newMember(node: Node, value: unknown, key?: string): string {
    const before = key === undefined ? '' : `${JSON.stringify(key)}${this.#style.colon}`;
    const lead = this.#leads(node).next;
    if (!/[\r\n]/.test(lead)) return before + onOneLine(value, this.#style);
    const indent = /[^\r\n]*$/.exec(lead)?.[0] ?? '';
    return before + written(value, this.#style, indent, indent.length + before.length);
  }

  /** The white space before the first member, and before each that follows. */
  #leads(node: Node): { readonly first: string; readonly next: string } {
    const [first, second] = node.children ?? [];
    if (first === undefined) {
      if (this.#style.lineEnd === '') return { first: '', next: '' };
      const { offset } = node;
      const lineStart =
        Math.max(this.#body.lastIndexOf('\n', offset), this.#body.lastIndexOf('\r', offset)) + 1;
      const indent = /^[ \t]*/.exec(this.#body.slice(lineStart, offset))?.[0] ?? '';
      const lead = this.#style.lineEnd + indent + this.#style.unit;
      return { first: lead, next: lead };
    }
    const lead = this.#body.slice(node.offset + 1, first.offset);
    if (second === undefined) {
      const isSpaced = this.#style.colon.endsWith(' ');
      return { first: lead, next: /[\r\n]/.test(lead) ? lead : isSpaced ? ' ' : '' };
    }
    return { first: lead, next: this.#leadOf(first, second) };
  }

  #leadOf(before: Node, child: Node): string {
    const between = this.#body.slice(before.offset + before.length, child.offset);
    return between.slice(between.indexOf(',') + 1);
  }

  #joined(node: Node, children: readonly Node[], members: readonly Member[]): string {
    const isUntouched =
      members.length === children.length &&
      members.every(({ from, text }, at) => {
        const child = children[at];
        return from === at && child !== undefined && text === this.#textOf(child);
      });
    if (isUntouched) return this.#textOf(node);
    const [open, close] = node.type === 'array' ? '[]' : '{}';
    if (members.length === 0) return `${open}${close}`;
    const leads = this.#leads(node);
    let text = open ?? '';
    for (const [at, member] of members.entries()) {
      if (at > 0) text += `${this.#trailOf(children, members[at - 1])},`;
      const { from } = member;
      const [before, child] = from === undefined ? [] : [children[from - 1], children[from]];
      const isInside = at > 0 && before !== undefined && child !== undefined;
      text += (at === 0 ? leads.first : isInside ? this.#leadOf(before, child) : leads.next) + member.text;
    }
    return text + this.#closing(node, children, leads.first) + (close ?? '');
  }

  /** White space between a member and the comma that followed it. */
  #trailOf(children: readonly Node[], member: Member | undefined): string {
    const [child, next] =
      member?.from === undefined ? [] : [children[member.from], children[member.from + 1]];
    if (child === undefined || next === undefined) return '';
    const between = this.#body.slice(child.offset + child.length, next.offset);
    return between.slice(0, between.indexOf(','));
  }

  /** White space before the closing bracket. */
  #closing(node: Node, children: readonly Node[], lead: string): string {
    const last = children.at(-1);
    if (last !== undefined) {
      return this.#body.slice(last.offset + last.length, node.offset + node.length - 1);
    }
    return lead.slice(0, lead.length - this.#style.unit.length);
  }
}

function valueOf(node: Node): unknown {
  if (node.type === 'array') return (node.children ?? []).map(valueOf);
  if (node.type !== 'object') return node.value;
  return Object.fromEntries(
    (node.children ?? []).map(({ children }) => [
      String(children?.[0]?.value),
      children?.[1] === undefined ? undefined : valueOf(children[1]),
    ]),
  );
}

function isShortList(items: readonly unknown[]): boolean {
  return items.every((item) => typeof item !== 'object' || item === null);
}

/** For each new item the place of the old one that it was, or `undefined`; these places ascend. */
function paired(old: readonly unknown[], items: readonly unknown[]): readonly (number | undefined)[] {
  const pairs = new Array<number | undefined>(items.length).fill(undefined);
  const most = Math.min(old.length, items.length);
  let start = 0;
  while (start < most && isSameValue(old[start], items[start])) pairs[start] = start++;
  let rest = 0;
  while (rest < most - start && isSameValue(old[old.length - 1 - rest], items[items.length - 1 - rest])) {
    rest += 1;
    pairs[items.length - rest] = old.length - rest;
  }
  const [oldEnd, end] = [old.length - rest, items.length - rest];
  if (end - start === oldEnd - start && !hasIds(old) && !isShortList(items)) {
    for (let at = start; at < end; at += 1) pairs[at] = at;
    return pairs;
  }
  const places = new Map<unknown, number[]>();
  for (let at = start; at < oldEnd; at += 1) {
    const key = keyOf(old[at]);
    const list = places.get(key);
    if (list === undefined) places.set(key, [at]);
    else list.push(at);
  }
  let last = start - 1;
  for (let at = start; at < end; at += 1) {
    const place = places.get(keyOf(items[at]))?.find((each) => each > last);
    if (place === undefined) continue;
    pairs[at] = place;
    last = place;
  }
  return pairs;
}

function hasIds(items: readonly unknown[]): boolean {
  return items.some((item) => typeof item === 'object' && item !== null && 'id' in item);
}

function keyOf(item: unknown): unknown {
  if (typeof item !== 'object' || item === null) return item;
  return 'id' in item ? item.id : onOneLine(sorted(item), { unit: '', lineEnd: '', colon: ':' });
}

/** The same with its keys in the order of their names: a file may have them in any. */
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(sorted);
  const entries = Object.entries(value).sort(([a], [b]) => Number(a > b) - Number(a < b));
  return Object.fromEntries(entries.map(([key, each]) => [key, sorted(each)]));
}

// The elements of a page → the plain text that quotes are spans of: paragraphs with a blank line between them.

/** Elements whose text is nothing that a reader reads. */
const SILENT = new Set([
  'head',
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'iframe',
  'button',
  'textarea',
]);

/** Elements that stand in a line of text; all others stand for themselves. */
const INLINE = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark q rb rp rt ruby s samp ' +
    'small span strike strong sub sup time tt u var wbr'
  ).split(' '),
);

const ELEMENT = 1;
const TEXT = 3;

/**
 * The text of an element: each block is a paragraph, `<br>` is a line break, two of them are a blank line. White space
 * is as a browser shows it. Linear and without recursion, however deep the elements nest.
 */
export function plainText(root: Node): string {
  const text = new ParagraphWriter();
  let preformatted = 0;
  let node: Node | null = root;
  while (node !== null) {
    const name = nameOf(node);
    let next: Node | null = null;
    if (node.nodeType === TEXT) text.write(node.nodeValue ?? '', preformatted > 0);
    else if (node.nodeType === ELEMENT && !SILENT.has(name)) {
      if (name === 'br') text.breakLine();
      else if (name === 'td' || name === 'th') text.write(' ', false);
      else if (!INLINE.has(name)) text.breakParagraph();
      next = node.firstChild;
      if (next !== null && name === 'pre') preformatted += 1;
    }
    while (next === null && node !== null && node !== root) {
      next = node.nextSibling;
      if (next === null) {
        node = node.parentNode;
        if (node === null) break;
        const closed = nameOf(node);
        if (closed === 'pre') preformatted -= 1;
        if (!INLINE.has(closed) && closed !== 'td' && closed !== 'th') text.breakParagraph();
      }
    }
    node = next;
  }
  return text.end();
}

function nameOf(node: Node): string {
  return node.nodeType === ELEMENT ? node.nodeName.toLowerCase() : '';
}

/** Collects words into lines and lines into paragraphs. */
class ParagraphWriter {
  private readonly paragraphs: string[] = [];
  private lines: string[] = [];
  private line: string[] = [];

  write(text: string, isPreformatted: boolean): void {
    if (!isPreformatted) {
      if (text !== '') this.line.push(text);
      return;
    }
    for (const [at, line] of text.split(/\r\n?|\n/).entries()) {
      if (at > 0) this.breakLine();
      this.line.push(line);
    }
  }

  breakLine(): void {
    const line = visible(this.line.join('')).trim();
    this.line = [];
    if (line === '' && this.lines.length > 0) this.breakParagraph();
    else if (line !== '') this.lines.push(line);
  }

  breakParagraph(): void {
    if (this.line.length > 0) this.breakLine();
    if (this.lines.length > 0) this.paragraphs.push(this.lines.join('\n'));
    this.lines = [];
  }

  end(): string {
    this.breakParagraph();
    return this.paragraphs.length === 0 ? '' : `${this.paragraphs.join('\n\n')}\n`;
  }
}

/** No-break spaces stay: they are characters of the article. Soft hyphens and controls are not. */
function visible(line: string): string {
  return withoutControls(line)
    .replace(/\u00ad/g, '')
    .replace(/[ \t\r\n\f]+/g, ' ');
}

/** Without control characters (line breaks and tabs stay) and halves of surrogate pairs, which no file can hold. */
export function withoutControls(text: string): string {
  return text
    .replace(/\p{Cc}/gu, (control) => (/[\t\n\r]/.test(control) ? control : ' '))
    .replace(/\p{Cs}/gu, '\ufffd');
}

/** A value of a page's head as one line: white space collapsed, cut at `maxLength` between characters. */
export function oneLineOf(value: string, maxLength: number): string {
  const line = withoutControls(value.slice(0, 4 * maxLength))
    .replace(/\s+/g, ' ')
    .trim();
  if (line.length <= maxLength) return line;
  return `${line
    .slice(0, maxLength - 1)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd()}…`;
}

// Line ends of every kind as LF, so that the same article has the same SHA-256 wherever it was saved.
export function withLineFeeds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

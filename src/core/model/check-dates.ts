// Every date of a document is EDTF, and every source was published on a day.
import type { SoundParts } from './check-structure.ts';
import { diagnose } from './diagnose.ts';
import type { Diagnostic, Keys } from './diagnostic.ts';
import { quoted, toPath } from './diagnostic.ts';
import { parseEdtf } from './edtf/parse-edtf.ts';

export function* checkDates({ sources, events }: SoundParts): Generator<Diagnostic> {
  for (const { at, value: source } of sources) {
    const keys = ['sources', at, 'published'];
    yield* checkEdtf(keys, source.published);
    const published = parseEdtf(source.published);
    if (published.ok && (published.value.kind !== 'date' || typeof published.value.day !== 'number')) {
      const message = `A source is published on one day, and ${quoted(source.published)} is not a day.`;
      yield diagnose('published-not-a-day', toPath(keys), message);
    }
  }
  for (const { at: eventAt, value: event } of events) {
    if (event.date !== undefined) yield* checkEdtf(['events', eventAt, 'date'], event.date);
    for (const [index, { dating }] of event.evidence.entries()) {
      if (dating === undefined) continue;
      const at = ['events', eventAt, 'evidence', index, 'dating'];
      if (typeof dating.anchor === 'object' && 'date' in dating.anchor) {
        yield* checkEdtf([...at, 'anchor', 'date'], dating.anchor.date);
      }
      yield* checkEdtf([...at, 'edtf'], dating.edtf);
    }
  }
}

function* checkEdtf(keys: Keys, text: string): Generator<Diagnostic> {
  const parsed = parseEdtf(text);
  if (parsed.ok) return;
  const { code, message, help } = parsed.problem;
  yield diagnose(code, toPath(keys), message, { help });
}

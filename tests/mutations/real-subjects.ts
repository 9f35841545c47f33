// The three published timelines as subjects, with the texts that may be read here.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parseTimeline } from '../../src/core/model/parse-timeline.ts';
import type { Subject } from './subject.ts';
import { sha256Of } from './subject.ts';

/** `articles` is a folder of withheld texts; where it is not there, their quotes are not mutated. */
export function realSubjects(articles?: string): readonly Subject[] {
  const withheld = new Map(
    (articles !== undefined && existsSync(articles) ? readdirSync(articles) : [])
      .map((name) => readFileSync(`${articles}/${name}`, 'utf8'))
      .map((text) => [sha256Of(text), text]),
  );
  return readdirSync('events').map((name) => {
    const parsed = parseTimeline(readFileSync(`events/${name}/timeline.json`, 'utf8'));
    if (!parsed.ok) throw new Error(`events/${name} is broken`);
    const texts = parsed.value.sources.flatMap((source): [string, string][] => {
      const text =
        source.text === 'withheld'
          ? withheld.get(source.sha256)
          : readFileSync(`events/${name}/${source.text}`, 'utf8');
      return text === undefined ? [] : [[source.id, text]];
    });
    return { name, timeline: parsed.value, texts: new Map(texts) };
  });
}

// The published JSON Schema (https://json-schema.org/draft-07): completion and first checks in any editor.
import { toJsonSchema } from '@valibot/to-json-schema';
import { TimelineSchema } from '../core/model/timeline.ts';

/**
 * The schema as far as JSON Schema can say it; what it cannot (zones, language tags, addresses, references) is
 * left to the program, which checks all of it again.
 */
export function timelineJsonSchema(): Readonly<Record<string, unknown>> {
  return { ...toJsonSchema(TimelineSchema, { errorMode: 'ignore' }) };
}

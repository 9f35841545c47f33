// `npm run schema`: writes the JSON Schema of a timeline file from the one definition in core/model/timeline.ts.
import { writeFileSync } from 'node:fs';
import { timelineJsonSchema } from './timeline-json-schema.ts';

writeFileSync('static/timeline-v1.schema.json', `${JSON.stringify(timelineJsonSchema(), null, 2)}\n`);

// A thread of `quoteline … --ndjson`: runs the TypeScript of src/cli/line-worker.ts as it is, as bin/quoteline.js does.
import { register } from 'tsx/esm/api';

register();
await import('../src/cli/line-worker.ts');

// `npm run docs`: writes the pages of docs/ that are made from the code.
import { mkdirSync, writeFileSync } from 'node:fs';
import { diagnosticsPage } from './diagnostics-page.ts';

mkdirSync('docs', { recursive: true });
writeFileSync('docs/diagnostics.md', diagnosticsPage());

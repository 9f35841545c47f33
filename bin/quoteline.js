#!/usr/bin/env node
// `npx quoteline`: runs the TypeScript of src/cli/quoteline.ts as it is, without a build.
import { register } from 'tsx/esm/api';

register();
const { main } = await import('../src/cli/quoteline.ts');
process.exitCode = await main(process.argv.slice(2));

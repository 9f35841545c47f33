// What a page would download of a module.
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

/** Kilobytes (1000) of a module with all that it imports, bundled alone, minified, gzip. */
export async function gzipOf(entry: string): Promise<number> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    root: resolve('.'),
    publicDir: false,
    build: {
      write: false,
      minify: true,
      lib: { entry: resolve(entry), formats: ['es'], fileName: 'dating' },
    },
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((each) =>
    'output' in each ? each.output : [],
  );
  const code = outputs.map((each) => (each.type === 'chunk' ? each.code : '')).join('');
  return gzipSync(code).length / 1000;
}

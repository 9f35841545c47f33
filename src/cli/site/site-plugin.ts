// The Vite plugin that turns events/ into pages: live in development, as static files in a build.
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import type { Connect, Plugin, ResolvedConfig, Rollup, ViteDevServer } from 'vite';
import { build, createServer } from 'vite';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import type { Publication, PublishedTimeline } from '../../core/publish/publish-timeline.ts';
import { publishTimeline } from '../../core/publish/publish-timeline.ts';
import { readArticles } from '../read-articles.ts';
import { diagnosticLine } from '../report/diagnostic-line.ts';
import { CONTENT_SECURITY_POLICY } from './content-security-policy.ts';
import { leanVis } from './lean-vis.ts';
import { FIRST_VIEW_BUDGET, firstView, keepBudget, kilobytes } from './first-view-budget.ts';
import { listTimelines, readTimeline } from './read-timelines.ts';
import { svelteOptions } from './svelte-options.ts';

/** What the list of timelines hears from the development server; src/app/home.ts listens. */
const TIMELINES_CHANGED = 'quoteline:timelines-changed';

/** What src/app/prerender.ts gives; it is loaded through Vite, which knows how to compile its components. */
interface Prerender {
  prerenderHome(timelines: readonly PublishedTimeline[]): PageParts;
  prerenderTimeline(published: PublishedTimeline): PageParts;
}

interface PageParts {
  readonly head: string;
  readonly body: string;
  readonly data: string;
  readonly jsonLd: string;
  readonly record: string;
}

/**
 * Serves and builds `/` and `/<slug>/` from the timelines under `eventsFolder`. A build with a broken timeline writes the
 * whole site, with a page of its problems, and then fails: see decision 6.
 */
export function sitePlugin(eventsFolder: string): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'quoteline-site',
    configResolved(resolved) {
      config = resolved;
    },
    configureServer(server) {
      server.watcher.add(eventsFolder);
      server.watcher.on('all', (_, path) => {
        const [slug = '', ...file] = relative(resolve(eventsFolder), resolve(path)).split(sep);
        // A file that is being written has a hidden name; the desk has its own way to notice a change.
        if (slug === '..' || file.at(-1)?.startsWith('.') === true) return;
        server.ws.send({ type: 'full-reload', path: `/${slug}/index.html` });
        server.ws.send({ type: 'custom', event: TIMELINES_CHANGED });
      });
      // After Vite's own middlewares would be too late: they answer every address with index.html.
      server.middlewares.use((request, response, next) => {
        serve(server, eventsFolder, request).then((page) => {
          if (page === undefined) next();
          else {
            response.statusCode = page.status;
            for (const [name, value] of Object.entries(page.headers)) response.setHeader(name, value);
            response.end(page.body);
          }
        }, next);
      });
    },
    writeBundle: {
      sequential: true,
      order: 'post',
      async handler(_, bundle) {
        const page = chunkOf(bundle, '/timeline.html');
        const components = chunkOf(bundle, '/live-page.ts');
        const view = firstView(bundle, [page.fileName, components.fileName]);
        keepBudget(view);
        config.logger.info(
          `first view of a timeline: ${kilobytes(view.bytes)} gzip of ${kilobytes(FIRST_VIEW_BUDGET)}`,
        );
        await writePages(config, eventsFolder, Array.from(components.viteMetadata?.importedCss ?? []));
      },
    },
  };
}

/** The chunk that a page or an import() begins with. */
function chunkOf(bundle: Rollup.OutputBundle, module: string): Rollup.OutputChunk {
  for (const part of Object.values(bundle)) {
    if (part.type === 'chunk' && part.facadeModuleId?.endsWith(module) === true) return part;
  }
  throw new Error(`${module} is no chunk of its own any more`);
}

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

/** The answer to an address of the site, or `undefined` where it is none of ours. */
async function serve(
  server: ViteDevServer,
  eventsFolder: string,
  request: Connect.IncomingMessage,
): Promise<Answer | undefined> {
  const address = request.originalUrl ?? request.url ?? '/';
  if (request.method !== 'GET' && request.method !== 'HEAD') return undefined;
  const path = safelyDecoded(new URL(address, 'http://localhost').pathname);
  const [, slug = '', ...rest] = path.split('/');
  if (path === '/' || path === '/index.html') {
    const { prerenderHome } = await loadPrerender(server);
    const timelines = await publishAll(eventsFolder);
    return html(await withFrame(server, 'index.html', address, prerenderHome(timelines)));
  }
  if (!(await listTimelines(eventsFolder)).includes(slug)) return undefined;
  if (rest.length === 0) return { status: 301, headers: { Location: `/${slug}/` }, body: '' };
  const file = rest.join('/');
  if (file === '' || file === 'index.html') {
    const { prerenderTimeline } = await loadPrerender(server);
    const published = publishTimeline(await readTimeline(eventsFolder, slug), await publication());
    return html(await withFrame(server, 'timeline.html', address, prerenderTimeline(published)));
  }
  return isPublicFile(file) ? sendFile(join(eventsFolder, slug, file)) : undefined;
}

function html(body: string): Answer {
  return { status: 200, headers: { 'Content-Type': 'text/html; charset=utf-8' }, body };
}

/** Beside its page a timeline shows its document and the texts that may be shown; nothing else of its folder. */
function isPublicFile(file: string): boolean {
  return file === 'timeline.json' || /^sources\/[A-Za-z0-9_-][A-Za-z0-9._-]*\.txt$/.test(file);
}

async function sendFile(path: string): Promise<Answer> {
  const type = path.endsWith('.json') ? 'application/json' : 'text/plain';
  try {
    const body = await readFile(path);
    return { status: 200, headers: { 'Content-Type': `${type}; charset=utf-8` }, body };
  } catch {
    return { status: 404, headers: { 'Content-Type': 'text/plain' }, body: 'There is no such file.' };
  }
}

function safelyDecoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

async function loadPrerender(server: ViteDevServer): Promise<Prerender> {
  return (await server.ssrLoadModule('/prerender.ts')) as unknown as Prerender;
}

/** The same in a build, where no server runs: one is made for the single import, and does not listen. */
async function loadPrerenderOnce(config: ResolvedConfig): Promise<Prerender> {
  const server = await createServer({
    configFile: false,
    root: config.root,
    mode: config.mode,
    appType: 'custom',
    logLevel: 'error',
    server: { middlewareMode: true, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
    plugins: [svelte(svelteOptions('build'))],
  });
  try {
    return await loadPrerender(server);
  } finally {
    await server.close();
  }
}

async function withFrame(
  server: ViteDevServer,
  template: string,
  address: string,
  parts: PageParts,
): Promise<string> {
  const frame = await readFile(join(server.config.root, template), 'utf8');
  // Vite first, our text after it: nothing of a timeline is ever read as a template.
  return filled(await server.transformIndexHtml(address, frame), parts);
}

function filled(frame: string, { head, body, data, jsonLd, record }: PageParts): string {
  return frame
    .replace('<!--quoteline:head-->', () => head)
    .replace('<!--quoteline:body-->', () => body)
    .replace('<!--quoteline:record-->', () => (record === '' ? '' : `<noscript>${record}</noscript>`))
    .replace('<!--quoteline:data-->', () => data)
    .replace('<!--quoteline:json-ld-->', () => jsonLd);
}

async function publishAll(eventsFolder: string): Promise<readonly PublishedTimeline[]> {
  const slugs = await listTimelines(eventsFolder);
  const now = await publication();
  return Promise.all(slugs.map(async (slug) => publishTimeline(await readTimeline(eventsFolder, slug), now)));
}

/**
 * What the environment says: `QUOTELINE_ARTICLES`, a folder of the texts that are withheld, and `SOURCE_DATE_EPOCH`
 * (https://reproducible-builds.org/specs/source-date-epoch/), the moment to write in place of now.
 */
async function publication(): Promise<Publication> {
  const epoch = process.env['SOURCE_DATE_EPOCH'];
  const now = epoch === undefined ? new Date() : new Date(Number(epoch) * 1000);
  const checkedOn = now.toISOString().slice(0, 10);
  const folder = process.env['QUOTELINE_ARTICLES'];
  if (folder === undefined) return { checkedOn };
  const articles = await readArticles(folder);
  if (articles === undefined) throw new Error(`QUOTELINE_ARTICLES: there is no folder ${folder}`);
  return { checkedOn, articles };
}

/**
 * Builds a page that shares no file with the others: were it built with them, what they share would be cut into more and
 * smaller files, and the first view of a timeline would weigh 2.7 kB more.
 */
async function buildAlone(config: ResolvedConfig, page: string): Promise<void> {
  await build({
    configFile: false,
    root: config.root,
    base: config.base,
    publicDir: config.publicDir,
    logLevel: 'warn',
    plugins: [leanVis(), svelte(svelteOptions('build'))],
    build: {
      outDir: config.build.outDir,
      minify: config.build.minify,
      emptyOutDir: false,
      copyPublicDir: false,
      rolldownOptions: { input: join(config.root, page) },
    },
  });
}

/** Fills the built templates with every timeline, and puts beside each page what it may fetch. */
async function writePages(
  config: ResolvedConfig,
  eventsFolder: string,
  componentStyles: readonly string[],
): Promise<void> {
  const out = resolve(config.root, config.build.outDir);
  const prerender = await loadPrerenderOnce(config);
  const policy = `<meta http-equiv="Content-Security-Policy" content="${CONTENT_SECURITY_POLICY}" />`;
  const secured = (frame: string) =>
    frame.replace('<meta charset="utf-8" />', (charset) => `${charset}\n    ${policy}`);
  await buildAlone(config, 'archive.html');
  for (const name of ['desk.html', 'archive.html']) {
    const file = join(out, name);
    await writeFile(file, secured(await readFile(file, 'utf8')));
  }
  const home = secured(await readFile(join(out, 'index.html'), 'utf8'));
  // The components come after the chart; the styles of their markup, which is there from the start, may not.
  const styles = componentStyles.map((file) => `<link rel="stylesheet" crossorigin href="./${file}" />`);
  // A timeline's page stands one folder deeper than the template was built for.
  const page = secured(await readFile(join(out, 'timeline.html'), 'utf8'))
    .replace('</head>', () => `  ${styles.join('\n    ')}\n  </head>`)
    .replaceAll('="./', '="../');
  const timelines = await publishAll(eventsFolder);
  await writeFile(join(out, 'index.html'), filled(home, prerender.prerenderHome(timelines)));
  await rm(join(out, 'timeline.html'));
  for (const published of timelines) {
    const folder = join(out, published.slug);
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'index.html'), filled(page, prerender.prerenderTimeline(published)));
    if (published.timeline === undefined) {
      for (const each of published.diagnostics) config.logger.error(diagnosticLine(published.file, each));
      continue;
    }
    const texts = published.timeline.sources
      .map((source) => source.text)
      .filter((text) => text !== 'withheld');
    for (const file of ['timeline.json', ...texts]) {
      await cp(join(eventsFolder, published.slug, file), join(folder, file));
    }
  }
  const broken = timelines.filter(({ timeline }) => timeline === undefined);
  if (broken.length === 0) return;
  const count = broken.length === 1 ? '1 timeline is' : `${broken.length} timelines are`;
  config.logger.error(
    `${count} broken, and the page lists what is wrong. The site was written; the build failed.`,
  );
  process.exitCode = 1;
}

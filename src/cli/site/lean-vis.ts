// vis-timeline brings what no page of ours uses: charts of numbers, a form for its options, a palette, checks of option
// types, and moment. This leaves them out of the build. Its version is pinned, and the build stops where a part is not
// there under its name any more, so an update is noticed.
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const VIS = /\/vis-timeline-graph2d\.mjs$/;

/** Classes and constructors of vis-timeline that a `Timeline` with our options never makes. */
export const UNUSED_PARTS = [
  'Activator',
  'Bargraph',
  'ColorPicker',
  'Configurator',
  'DataAxis',
  'DataScale',
  'Graph2d',
  'GraphGroup',
  'Legend',
  'Line',
  'LineGraph',
  'Points',
] as const;

const fromHere = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The plugin: stand-ins for two of its dependencies, and in a build its unused parts left out. */
export function leanVis(): Plugin {
  return {
    name: 'quoteline-lean-vis',
    config: () => ({
      resolve: {
        alias: {
          moment: fromHere('../../ui/timeline/vis/utc-moment.ts'),
          xss: fromHere('../../ui/timeline/vis/text-only-xss.ts'),
        },
      },
    }),
    transform: {
      filter: { id: VIS },
      handler(code) {
        const lean = withoutParts(code, this.parse(code), UNUSED_PARTS);
        return { code: withUsedHelpers(lean), map: null };
      },
    },
  };
}

interface Statement {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly id?: { readonly name: string } | null;
}

/**
 * The code of a module without the named classes and functions at its top: an empty class stands in their place, and
 * what the module hangs on them is gone. Throws where a name is not there.
 */
export function withoutParts(
  code: string,
  { body }: { readonly body: readonly unknown[] },
  names: readonly string[],
): string {
  const statements = body as readonly Statement[];
  const missing = names.filter((name) => !statements.some((statement) => statement.id?.name === name));
  if (missing.length > 0) {
    throw new Error(`vis-timeline has no ${missing.join(', ')} any more: look at src/cli/site/lean-vis.ts`);
  }
  const hangsOnOne = new RegExp(`^(?:Emitter\\()?(?:${names.join('|')})\\.`);
  let rest = code;
  for (const { type, start, end, id } of statements.toReversed()) {
    const name = id?.name;
    if (name !== undefined && names.includes(name)) {
      rest = `${rest.slice(0, start)}class ${name} {}${rest.slice(end)}`;
    } else if (type === 'ExpressionStatement' && hangsOnOne.test(code.slice(start, end))) {
      rest = rest.slice(0, start) + rest.slice(end);
    }
  }
  return rest;
}

/** vis-timeline spreads all of vis-util into one object; this names those that it calls, so the rest can be left out. */
function withUsedHelpers(code: string): string {
  const spread = 'const availableUtils = {\n  ...util,\n';
  if (!code.includes(spread)) {
    throw new Error('vis-timeline gathers its helpers differently now: look at src/cli/site/lean-vis.ts');
  }
  const used = new Set(Array.from(code.matchAll(/\bavailableUtils\.(\w+)/g), ([, name = '']) => name));
  const own = ['convert', 'setupXSSProtection', 'xss'];
  const helpers = Array.from(used).filter((name) => !own.includes(name));
  return code.replace(
    spread,
    `const availableUtils = {\n${helpers.map((name) => `  ${name}: util.${name},\n`).join('')}`,
  );
}

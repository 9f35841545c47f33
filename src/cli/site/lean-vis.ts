// vis-timeline brings what no page of ours uses: charts of numbers, a form for its options, a palette, checks of option
// types, and moment. This leaves them out of the build. Its version is pinned, and the build stops where a part is not
// there under its name any more, so an update is noticed.
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const VIS = /\/vis-timeline-graph2d\.mjs(?:\?|$)/;

/**
 * Classes, constructors and tables of vis-timeline that a `Timeline` with our options never uses, with what stands in
 * their place: a bare class, or as much as is still asked of it.
 */
export const UNUSED_PARTS: Readonly<Record<string, string>> = {
  // Charts of numbers.
  Bargraph: 'class Bargraph {}',
  DataAxis: 'class DataAxis {}',
  DataScale: 'class DataScale {}',
  Graph2d: 'class Graph2d {}',
  GraphGroup: 'class GraphGroup {}',
  Legend: 'class Legend {}',
  Line: 'class Line {}',
  LineGraph: 'class LineGraph {}',
  Points: 'class Points {}',
  // The form for options, the palette, and the checks of option types, which TypeScript does.
  Activator: 'class Activator {}',
  ColorPicker: 'class ColorPicker {}',
  Configurator: 'class Configurator {}',
  Popup: 'class Popup {}',
  Validator: 'class Validator { static validate() { return false; } }',
  allOptions: 'const allOptions = {};',
  configureOptions: 'const configureOptions = {};',
  // Every event of ours is a range; nothing is clustered; there is no line for the present or for the reader to set.
  BoxItem: 'class BoxItem {}',
  ClusterGenerator: 'class ClusterGenerator {}',
  ClusterItem: 'class ClusterItem {}',
  CurrentTime: 'class CurrentTime extends Component { options = {}; }',
  CustomTime: 'class CustomTime { static customTimeFromTarget() { return null; } }',
  PointItem: 'class PointItem {}',
  // The axis is ours (time-axis.ts), and so are wheel and pointers (chart-wheel.ts, pointer-gestures.ts).
  TimeAxis: 'class TimeAxis extends Component { options = {}; }',
  TimeStep: 'class TimeStep {}',
  modifiedHammer: 'const modifiedHammer = function () { return hammerMock(); };',
  // Nothing is stacked by vis-timeline (see tracks.ts), and no stretch of time is left out of the axis.
  performStacking: 'function performStacking() {}',
  stackSubgroupsWithInnerStack: 'function stackSubgroupsWithInnerStack() {}',
  updateHiddenDates: 'function updateHiddenDates() {}',
};

/** Methods that only editing, tooltips, selecting, dragging, rolling or zooming by vis-timeline itself call: their bodies go. */
export const UNUSED_METHODS: Readonly<Record<string, readonly string[]>> = {
  Core: [
    '_createConfigurator',
    '_onDrag',
    '_onTouch',
    '_startAutoResize',
    'addCustomTime',
    'fit',
    'removeCustomTime',
    'zoomIn',
    'zoomOut',
  ],
  Group: ['orderSubgroups'],
  Item: ['_repaintDeleteButton', '_repaintDragCenter', '_repaintOnItemUpdateTimeTooltip'],
  ItemSet: [
    '_clusterItems',
    '_onAddItem',
    '_onDrag',
    '_onDragEnd',
    '_onDragStart',
    '_onDragStartAddItem',
    '_onGroupClick',
    '_onGroupDrag',
    '_onGroupDragEnd',
    '_onGroupDragStart',
    '_onMouseMove',
    '_onMouseOut',
    '_onMouseOver',
    '_onMultiSelectItem',
    '_onSelectItem',
    '_onTouch',
    '_onUpdateItem',
    'getItemsAtCurrentTime',
    'toggleGroupShowNested',
  ],
  Range: [
    '_onDrag',
    '_onDragEnd',
    '_onDragStart',
    '_onMouseWheel',
    '_onPinch',
    '_onTouch',
    'startRolling',
    'zoom',
  ],
  RangeItem: ['_repaintDragLeft', '_repaintDragRight'],
  Timeline: [
    '_createConfigurator',
    '_onFit',
    'fit',
    'focus',
    'getEventProperties',
    'getItemRange',
    'toggleRollingMode',
  ],
};

const fromHere = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The plugin: stand-ins for two of its dependencies, and in a build its unused parts left out. */
export function leanVis(): Plugin {
  return {
    name: 'quoteline-lean-vis',
    config: () => ({
      // The development server passes it through this plugin too; what it imports is CommonJS in part.
      optimizeDeps: {
        exclude: ['vis-timeline'],
        include: [
          'vis-timeline > component-emitter',
          'vis-timeline > keycharm',
          'vis-timeline > vis-util/esnext/esm/vis-util.js',
        ],
      },
      resolve: {
        alias: {
          '@egjs/hammerjs': fromHere('../../ui/timeline/vis/no-gestures.ts'),
          moment: fromHere('../../ui/timeline/vis/utc-moment.ts'),
          'propagating-hammerjs': fromHere('../../ui/timeline/vis/no-gestures.ts'),
          xss: fromHere('../../ui/timeline/vis/text-only-xss.ts'),
        },
      },
    }),
    transform: {
      filter: { id: VIS },
      handler(code) {
        const lean = withoutParts(code, this.parse(code), UNUSED_PARTS, UNUSED_METHODS);
        return { code: withUsedHelpers(lean), map: null };
      },
    },
  };
}

/** As much of the syntax tree of ESTree as is read here. */
interface Statement {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly id?: { readonly name: string } | null;
  readonly declarations?: readonly { readonly id: { readonly name?: string } }[];
  readonly body?: { readonly body: readonly Method[] };
}

interface Method {
  readonly key?: { readonly name?: string };
  readonly value?: { readonly body?: { readonly start: number; readonly end: number } };
}

/**
 * The code of a module without the named parts at its top, without what the module hangs on them, and without the
 * bodies of the named methods. Throws where a name is not there.
 */
export function withoutParts(
  code: string,
  { body }: { readonly body: readonly unknown[] },
  parts: Readonly<Record<string, string>>,
  methods: Readonly<Record<string, readonly string[]>> = {},
): string {
  const missing = new Set([
    ...Object.keys(parts),
    ...Object.entries(methods).flatMap(([owner, names]) => names.map((name) => `${owner}.${name}`)),
  ]);
  const hangsOnOne = new RegExp(`^(?:Emitter\\()?(?:${Object.keys(parts).join('|')})\\.`);
  let rest = code;
  const replace = (start: number, end: number, by: string) => {
    rest = rest.slice(0, start) + by + rest.slice(end);
  };
  // From the end, so that the places of what comes before stay as they are.
  for (const statement of (body as readonly Statement[]).toReversed()) {
    const { type, start, end } = statement;
    const name = statement.id?.name ?? statement.declarations?.[0]?.id.name ?? '';
    const instead = parts[name];
    if (instead !== undefined) {
      replace(start, end, instead);
      missing.delete(name);
    } else if (type === 'ExpressionStatement' && hangsOnOne.test(code.slice(start, end))) {
      replace(start, end, '');
    }
    for (const { key, value } of statement.body?.body.toReversed() ?? []) {
      const method = key?.name ?? '';
      if (value?.body === undefined || methods[name]?.includes(method) !== true) continue;
      replace(value.body.start, value.body.end, '{}');
      missing.delete(`${name}.${method}`);
    }
  }
  if (missing.size > 0) {
    throw new Error(
      `vis-timeline has no ${Array.from(missing).join(', ')} any more: look at src/cli/site/lean-vis.ts`,
    );
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

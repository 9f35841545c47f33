// Every state that a page can be in: axe judges them all, and the gallery takes their pictures.
import type { Page } from 'playwright-core';
import { DESK_STATES } from './desk-states.ts';

export interface PageState {
  readonly path: string;
  readonly site?: 'brokenSite';
  /** What a reader does to get there, once the page is drawn. */
  readonly prepare?: (page: Page) => Promise<void>;
}

export const PAGE_STATES: Readonly<Record<string, PageState>> = {
  home: { path: '' },
  'home with broken timelines': { path: '', site: 'brokenSite' },
  timeline: { path: 'blinken-seoul/' },
  'timeline of two millennia': { path: 'pompeii/' },
  'timeline of hours': { path: 'eagle-landing/' },
  'event of quotes': { path: 'blinken-seoul/?event=g7-tokyo' },
  'event of full texts that disagree': {
    path: 'pompeii/?event=eruption',
    prepare: (page) => page.getByText('Pompeii was an old town').waitFor(),
  },
  'undated event': { path: 'eagle-landing/?event=upper-stage-falls' },
  'unknown event': { path: 'pompeii/?event=never-was' },
  'nothing found': { path: 'pompeii/?q=zeppelin' },
  'filters open': {
    path: 'blinken-seoul/?status=planned',
    prepare: (page) => page.locator('.filters summary').click(),
  },
  'legend open': {
    path: 'blinken-seoul/?view=chart',
    prepare: (page) => page.locator('.legend summary').click(),
  },
  lanes: { path: 'blinken-seoul/?view=chart&lanes=actor&event=putin-kim-summit' },
  'chart chosen': { path: 'pompeii/?view=chart' },
  'right to left': { path: 'right-to-left/?event=summit', site: 'brokenSite' },
  help: { path: 'blinken-seoul/', prepare: (page) => page.keyboard.press('?') },
  'no events': { path: 'no-events/', site: 'brokenSite' },
  'only undated events': { path: 'only-undated/', site: 'brokenSite' },
  'draft open': { path: 'drafted/?event=drafted', site: 'brokenSite' },
  'hostile text': { path: 'hostile/?event=rain', site: 'brokenSite' },
  'broken timeline': { path: 'many-problems/', site: 'brokenSite' },
};

export const STATES: Readonly<Record<string, PageState>> = { ...DESK_STATES, ...PAGE_STATES };

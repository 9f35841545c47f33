// Light, dark, or what the reader's system says: chosen once, kept in this browser.

export const SCHEMES = ['auto', 'light', 'dark'] as const;
export type Scheme = (typeof SCHEMES)[number];

const KEY = 'quoteline-scheme';

/** What was chosen before; `auto` where nothing was, or where the browser keeps nothing. */
export function chosenScheme(): Scheme {
  try {
    const kept = localStorage.getItem(KEY);
    return SCHEMES.find((each) => each === kept) ?? 'auto';
  } catch {
    return 'auto';
  }
}

/** Shows the page in a scheme (see page.css) and keeps the choice where the browser allows. Every colour is a `light-dark()`. */
export function chooseScheme(scheme: Scheme): void {
  showScheme(scheme);
  try {
    localStorage.setItem(KEY, scheme);
  } catch {
    // Private windows may refuse: the choice then lasts as long as the page.
  }
}

export function showScheme(scheme: Scheme): void {
  document.documentElement.dataset['scheme'] = scheme;
}

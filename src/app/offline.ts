// Makes a page that was read once readable without a network: registers the service worker and hands it what was used.

/**
 * Keeps this page, what it loaded and `more` (addresses relative to the page). `root` is the site's top folder, where
 * sw.js stands. Where service workers are missing (plain http, private windows) the page works as before.
 */
export function keepForOffline(root: string, more: readonly string[] = []): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  if (document.readyState === 'complete') register(root, more);
  else addEventListener('load', () => register(root, more));
}

function register(root: string, more: readonly string[]): void {
  // Where a worker is in charge, the browser itself looks for a newer one; asking again fails without a network.
  const registered =
    navigator.serviceWorker.controller === null
      ? navigator.serviceWorker.register(new URL(`${root}sw.js`, document.baseURI))
      : navigator.serviceWorker.ready;
  registered.then(
    async () => {
      const { active } = await navigator.serviceWorker.ready;
      const keep = (addresses: readonly string[]) => active?.postMessage({ keep: addresses });
      // The icon is fetched by the browser itself, which does not count it among the page's resources.
      const icon = document.querySelector<HTMLLinkElement>('link[rel="icon"]')?.href;
      const named = more.map((path) => new URL(path, document.baseURI).href);
      keep([location.href, ...named, ...(icon === undefined ? [] : [icon])]);
      // All that was loaded so far, and whatever a later choice loads before the worker is in charge.
      new PerformanceObserver((list) => {
        keep(list.getEntries().map((entry) => entry.name));
      }).observe({ type: 'resource', buffered: true });
    },
    () => {
      // Refused by the browser's settings: the page needs it for nothing but offline reading.
    },
  );
}

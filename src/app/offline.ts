// Makes a page that was read once readable without a network: registers the service worker and hands it what was used.

/**
 * Keeps this page, what it loaded and `more` (addresses relative to the page). `root` is the site's top folder, where
 * sw.js stands. Where service workers are missing (plain http, private windows) the page works as before.
 */
export function keepForOffline(root: string, more: readonly string[] = []): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  addEventListener('load', () => {
    navigator.serviceWorker.register(new URL(`${root}sw.js`, document.baseURI)).then(
      async () => {
        const { active } = await navigator.serviceWorker.ready;
        const loaded = performance.getEntriesByType('resource').map((entry) => entry.name);
        const wanted = [
          location.href,
          ...loaded,
          ...more.map((path) => new URL(path, document.baseURI).href),
        ];
        active?.postMessage({ keep: wanted });
      },
      () => {
        // Refused by the browser's settings: the page needs it for nothing but offline reading.
      },
    );
  });
}

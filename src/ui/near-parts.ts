// Which parts of a long text are near what is in sight of its box: only those are drawn with all that is in them.

/** Drawn before anything could be measured: the first screens. */
export const FIRST_PARTS: ReadonlySet<number> = new Set([0, 1]);

/** The parts that are near, from those that were. */
export type NearChange = (before: ReadonlySet<number>) => ReadonlySet<number>;

/**
 * Watches which parts, the children of a box that scrolls, come within a box's height of what is in sight, or leave it.
 * Every part is told of once at the beginning. Ends with the function that is returned.
 */
export function watchParts(box: Element, onChange: (change: NearChange) => void): () => void {
  const places = new Map(Array.from(box.children, (part, at) => [part, at]));
  const observer = new IntersectionObserver(
    (entries) => {
      onChange((before) => {
        const near = new Set(before);
        for (const { target, isIntersecting } of entries) {
          const at = places.get(target);
          if (at !== undefined && isIntersecting) near.add(at);
          else if (at !== undefined) near.delete(at);
        }
        return near;
      });
    },
    { root: box, rootMargin: '100% 0px' },
  );
  for (const part of places.keys()) observer.observe(part);
  return () => {
    observer.disconnect();
  };
}

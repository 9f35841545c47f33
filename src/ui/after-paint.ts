// Work that a reader does not wait for: it begins once the frame that is being made has been painted.

/** Gives what calls it off. */
export function afterPaint(work: () => void): () => void {
  let late: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => {
    late = setTimeout(work);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(late);
  };
}

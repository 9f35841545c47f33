// What makes a text from a file stand in the direction of its own script.

/**
 * To be spread on an element of a long list. Written out, `dir="auto"` is set again on every element of a list whenever
 * anything of its row might change, and the browser styles and lays out each of them again.
 */
export const AUTO_DIRECTION = { dir: 'auto' } as const;

// What makes a box that takes keys (a scrolled text, the chart) reachable with Tab.

/** To be spread on an element with a role and a name of its own: a box that nobody can focus cannot be scrolled by keyboard. */
export const KEYBOARD_STOP = { tabindex: 0 } as const;

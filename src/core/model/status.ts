// What kind of claim an event is. A timeline that draws a suspicion like a fact misleads.

export const STATUS_NAMES = ['occurred', 'planned', 'alleged', 'denied'] as const;

export type Status = (typeof STATUS_NAMES)[number];

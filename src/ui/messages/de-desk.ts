// The interface text of the desk in German.
import { enDesk } from './en-desk.ts';
import type { DeskMessages } from './en-desk.ts';

export const deDesk: DeskMessages = enDesk;

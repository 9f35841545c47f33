// The desk's catalogue in use, handed down to its components.
import { createContext } from 'svelte';
import type { DeskMessages } from './en-desk.ts';

export const [getDeskMessages, setDeskMessages] = createContext<DeskMessages>();

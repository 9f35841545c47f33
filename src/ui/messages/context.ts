// The catalogue in use, handed down to every component.
import { createContext } from 'svelte';
import type { Messages } from './en.ts';

export const [getMessages, setMessages] = createContext<Messages>();

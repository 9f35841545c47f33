// The desk that a component belongs to.
import { createContext } from 'svelte';
import type { DeskState } from './desk-state.svelte.ts';

export const [getDesk, setDesk] = createContext<DeskState>();

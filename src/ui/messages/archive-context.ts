// The catalogue of an archive's page in use, handed down to its components.
import { createContext } from 'svelte';
import type { ArchiveMessages } from './en-archive.ts';

export const [getArchiveMessages, setArchiveMessages] = createContext<ArchiveMessages>();

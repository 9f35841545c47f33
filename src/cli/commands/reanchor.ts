// placeholder
import type { Command } from '../command.ts';

export const reanchor: Command = { name: 'reanchor', summary: '', help: '', run: () => Promise.resolve(0) };

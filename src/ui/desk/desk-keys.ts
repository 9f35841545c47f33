// The keys of the desk. One table, so that buttons, help and behaviour cannot differ.

export type DeskKey =
  | 'accept'
  | 'edit'
  | 'reject'
  | 'merge'
  | 'split'
  | 'undated'
  | 'next'
  | 'previous'
  | 'next-unhandled'
  | 'undo'
  | 'redo'
  | 'save'
  | 'help'
  | 'back'
  | 'zoom-in'
  | 'zoom-out'
  | 'fit';

const PLAIN: ReadonlyMap<string, DeskKey> = new Map([
  ['a', 'accept'],
  ['e', 'edit'],
  ['x', 'reject'],
  ['m', 'merge'],
  ['s', 'split'],
  ['u', 'undated'],
  ['j', 'next'],
  ['ArrowRight', 'next'],
  ['k', 'previous'],
  ['ArrowLeft', 'previous'],
  ['g', 'next-unhandled'],
  ['?', 'help'],
  ['Escape', 'back'],
  ['+', 'zoom-in'],
  ['=', 'zoom-in'],
  ['-', 'zoom-out'],
  ['0', 'fit'],
]);

/**
 * What a key press means at the desk, if it means anything. Where text is written only undo, redo and save of a committed
 * field stay the browser's; `back` leaves the field.
 */
export function deskKey(event: KeyboardEvent): DeskKey | undefined {
  if (event.isComposing || event.defaultPrevented) return undefined;
  const target = event.target instanceof Element ? event.target : undefined;
  if (target?.closest('dialog[open]') != null) return undefined;
  const isWriting = target?.closest('input:not([type="radio"], [type="checkbox"]), textarea') != null;
  if (event.ctrlKey || event.metaKey) return event.altKey ? undefined : withControl(event, isWriting);
  if (event.altKey) return undefined;
  if (event.key === 'Escape') return 'back';
  if (isWriting || target?.closest('select, input') != null) return undefined;
  return PLAIN.get(event.key);
}

function withControl(event: KeyboardEvent, isWriting: boolean): DeskKey | undefined {
  const key = event.key.toLowerCase();
  if (key === 's' && !event.shiftKey) return 'save';
  if (isWriting) return undefined;
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo';
  return key === 'y' ? 'redo' : undefined;
}

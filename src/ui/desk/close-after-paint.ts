// Closing a modal dialog gives the whole page back to the reader, and all of it is styled again for that: as long as the
// edit itself takes. So the edit is painted first, with the dialog out of sight.
import { afterPaint } from '../after-paint.ts';

/** Hides an open modal dialog at once, and closes it when the frame that shows it hidden is painted, or a key is pressed. */
export function closeAfterPaint(dialog: HTMLDialogElement): void {
  dialog.dataset['leaving'] = '';
  const close = () => {
    forget();
    removeEventListener('keydown', onKey, true);
    delete dialog.dataset['leaving'];
    dialog.close();
  };
  // The key is meant for the page; but the button that was pressed is not to be pressed again.
  const onKey = (event: KeyboardEvent) => {
    close();
    if (event.key === 'Enter' || event.key === ' ') event.preventDefault();
  };
  const forget = afterPaint(close);
  addEventListener('keydown', onKey, true);
}

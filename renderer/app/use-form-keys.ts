import { useEffect } from 'react';

/**
 * Ctrl+S and Ctrl+Enter save, Escape cancels, wherever focus is while the form is on screen. Escape first closes a
 * menu or calendar that is open. Nothing happens while `isOff` (a question is being asked).
 */
export function useFormKeys({
  onSave,
  onCancel,
  isOff,
}: {
  onSave: () => void;
  onCancel: () => void;
  isOff: boolean;
}): void {
  useEffect(() => {
    if (isOff) return;
    const press = (event: KeyboardEvent) => {
      const withControl = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
      if (!withControl || (event.key.toLowerCase() !== 's' && event.key !== 'Enter')) return;
      event.preventDefault();
      event.stopPropagation();
      onSave();
    };
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest('[role="dialog"], [role="alertdialog"], [role="listbox"], [type="search"]')) return;
      if (target?.getAttribute('aria-expanded') === 'true') return;
      onCancel();
    };
    // Saving is caught on the way down, since fields keep some keys to themselves.
    window.addEventListener('keydown', press, true);
    window.addEventListener('keydown', escape);
    return () => {
      window.removeEventListener('keydown', press, true);
      window.removeEventListener('keydown', escape);
    };
  }, [onSave, onCancel, isOff]);
}

import { useEffect, useEffectEvent } from 'react';
import type { MenuCommand } from '../../electron/contract/desk-api';
import type { CommandHandlers } from './use-menu-commands';

const editable = 'input, textarea, select, [contenteditable="true"], [role="textbox"], [role="spinbutton"]';

/** The command that a key stands for, `undefined` for none. Undo in a field is the field's own. */
export function commandOfKey(event: KeyboardEvent): MenuCommand | undefined {
  if (!(event.ctrlKey || event.metaKey)) return undefined;
  const key = event.key.toLowerCase();
  if (event.altKey) {
    if (key === 'z') return event.shiftKey ? 'redo' : 'undo';
    return undefined;
  }
  if (key === 'k' && !event.shiftKey) return 'search';
  if (key === 'n' && !event.shiftKey) return 'newContact';
  if (key === 'l' && event.shiftKey) return 'switchLanguage';
  const isTyping = event.target instanceof Element && event.target.closest(editable) !== null;
  if (isTyping) return undefined;
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo';
  if (key === 'y' && !event.shiftKey) return 'redo';
  return undefined;
}

/**
 * Carries out the keys of commands in the page itself. The menu has them too, but its way through the shell takes long
 * enough for the first letter after Ctrl+K to go astray; a key that the page has taken does not reach the menu.
 */
export function useCommandKeys(handlers: CommandHandlers): void {
  const run = useEffectEvent((command: MenuCommand) => handlers[command]());
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const command = commandOfKey(event);
      if (!command || event.defaultPrevented || event.repeat) return;
      event.preventDefault();
      run(command);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

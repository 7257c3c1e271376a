import { describe, expect, it } from 'vitest';
import { commandOfKey } from '../../../renderer/app/use-command-keys';

function press(key: string, modifiers: KeyboardEventInit, target: EventTarget = document.body) {
  const event = new KeyboardEvent('keydown', { key, ...modifiers });
  Object.defineProperty(event, 'target', { value: target });
  return commandOfKey(event);
}

describe('the keys of commands', () => {
  it('search, create and switch the language from anywhere, also while typing', () => {
    const field = document.createElement('input');
    expect(press('k', { ctrlKey: true }, field)).toBe('search');
    expect(press('n', { ctrlKey: true }, field)).toBe('newContact');
    expect(press('L', { ctrlKey: true, shiftKey: true }, field)).toBe('switchLanguage');
  });

  it('leave undo to the field while typing, and take back the last change elsewhere', () => {
    const field = document.createElement('textarea');
    expect(press('z', { ctrlKey: true }, field)).toBeUndefined();
    expect(press('z', { ctrlKey: true })).toBe('undo');
    expect(press('y', { ctrlKey: true })).toBe('redo');
    expect(press('z', { ctrlKey: true, altKey: true }, field)).toBe('undo');
  });

  it('mean nothing without Ctrl', () => {
    expect(press('k', {})).toBeUndefined();
  });
});

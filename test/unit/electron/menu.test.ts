import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import type { MenuCommand } from '../../../electron/contract/desk-api';
import { menuTemplate } from '../../../electron/menu-template';
import { menuTexts } from '../../../electron/menu-texts';

type Send = (command: MenuCommand) => void;
type Item = MenuItemConstructorOptions;

function items(template: Item[]): Item[] {
  return template.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? items(item.submenu) : [])]);
}

const build = (language: 'de' | 'nl', isMac = false, send: Send = vi.fn<Send>()) =>
  items(menuTemplate(menuTexts(language), isMac, send));

describe('the menu', () => {
  it.each([
    ['de', false],
    ['nl', false],
    ['de', true],
    ['nl', true],
  ] as const)('has a label of its own for every item (%s, macOS %s)', (language, isMac) => {
    const known = new Set<unknown>([...Object.values(menuTexts(language)), 'Tandem']);
    const shown = build(language, isMac).filter((item) => item.type !== 'separator');
    expect(shown.filter((item) => !known.has(item.label ?? ''))).toEqual([]);
  });

  it('speaks German or Dutch', () => {
    expect(build('de').map((item) => item.label)).toContain('Auf Niederländisch umschalten');
    expect(build('nl').map((item) => item.label)).toContain('Overschakelen naar Duits');
  });

  it('carries each command to the page', () => {
    const send = vi.fn<Send>();
    const commands = build('de', false, send).filter((item) => item.click);
    for (const item of commands) (item.click as () => void)();
    const expected: MenuCommand[] = [
      'about',
      'backup',
      'export',
      'import',
      'newContact',
      'redo',
      'search',
      'settings',
      'switchLanguage',
      'undo',
    ];
    expect(send.mock.calls.map(([command]) => command).sort()).toEqual(expected);
  });

  it('has the keys that people know, each once', () => {
    const keys = new Map(
      build('nl').flatMap((item) => (item.accelerator ? [[item.accelerator, item.id]] : [])),
    );
    expect(keys.get('CmdOrCtrl+N')).toBe('newContact');
    expect(keys.get('CmdOrCtrl+K')).toBe('search');
    expect(keys.get('CmdOrCtrl+Shift+L')).toBe('switchLanguage');
    expect(build('nl').filter((item) => item.accelerator)).toHaveLength(keys.size);
  });

  it('leaves editing of text to the system', () => {
    const roles = build('de').map((item) => item.role);
    for (const role of ['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll'] as const)
      expect(roles).toContain(role);
  });

  it('follows the custom of macOS', () => {
    const [first] = menuTemplate(menuTexts('de'), true, vi.fn<Send>());
    const roles = items([first ?? {}]).map((item) => item.role);
    expect(roles).toEqual(expect.arrayContaining(['services', 'hide', 'hideOthers', 'unhide', 'quit']));
  });
});

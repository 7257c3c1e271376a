import type { MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from './contract/desk-api';
import type { MenuTexts } from './menu-texts';

type Item = MenuItemConstructorOptions;
type Role = NonNullable<Item['role']>;

const line: Item = { type: 'separator' };

/** An item the system carries out. It always has a label: Electron's own would be English. */
function role(name: Role, label: string): Item {
  return { id: name, role: name, label };
}

/**
 * The menu bar in one language, as data.
 * Undo and redo of typing are the system's (Ctrl+Z); taking back a saved change is the page's and has a key of its own.
 * @param send carries a command to the page
 */
export function menuTemplate(texts: MenuTexts, isMac: boolean, send: (command: MenuCommand) => void): Item[] {
  const command = (name: MenuCommand, label: string, accelerator?: string): Item => ({
    id: name,
    label,
    ...(accelerator ? { accelerator } : {}),
    click: () => send(name),
  });
  const settings = command('settings', texts.settings, 'CmdOrCtrl+,');
  const about = command('about', texts.about);
  const appMenu: Item = {
    label: 'Tandem',
    submenu: [
      about,
      line,
      settings,
      line,
      { ...role('services', texts.services), submenu: [] },
      line,
      role('hide', texts.hide),
      role('hideOthers', texts.hideOthers),
      role('unhide', texts.showAll),
      line,
      role('quit', texts.quit),
    ],
  };
  return [
    ...(isMac ? [appMenu] : []),
    {
      label: texts.file,
      submenu: [
        command('newContact', texts.newContact, 'CmdOrCtrl+N'),
        line,
        command('import', texts.import),
        command('export', texts.export),
        command('backup', texts.backup),
        ...(isMac ? [] : [line, settings, line, role('quit', texts.quit)]),
      ],
    },
    {
      label: texts.edit,
      submenu: [
        ...editItems(texts),
        line,
        command('search', texts.search, 'CmdOrCtrl+K'),
        line,
        command('undo', texts.undoChange, 'CmdOrCtrl+Alt+Z'),
        command('redo', texts.redoChange, 'CmdOrCtrl+Alt+Shift+Z'),
      ],
    },
    {
      label: texts.view,
      submenu: [
        command('switchLanguage', texts.switchLanguage, 'CmdOrCtrl+Shift+L'),
        line,
        role('resetZoom', texts.resetZoom),
        role('zoomIn', texts.zoomIn),
        role('zoomOut', texts.zoomOut),
        line,
        role('togglefullscreen', texts.fullScreen),
      ],
    },
    {
      label: texts.window,
      submenu: [
        role('minimize', isMac ? texts.minimize : texts.minimizeWindow),
        role('close', texts.close),
        ...(isMac ? [line, role('front', texts.front)] : []),
      ],
    },
    ...(isMac ? [] : [{ label: texts.help, submenu: [about] }]),
  ];
}

/** Undo, cut, copy, paste: for the menu bar and for the right mouse button. */
export function editItems(texts: MenuTexts): Item[] {
  return [
    role('undo', texts.undo),
    role('redo', texts.redo),
    line,
    role('cut', texts.cut),
    role('copy', texts.copy),
    role('paste', texts.paste),
    role('delete', texts.delete),
    line,
    role('selectAll', texts.selectAll),
  ];
}

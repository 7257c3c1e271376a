import process from 'node:process';
import { type BrowserWindow, Menu } from 'electron';
import { channels } from './contract/channels';
import type { MenuCommand } from './contract/desk-api';
import type { Language } from './contract/settings';
import { editItems, menuTemplate } from './menu-template';
import { menuTexts } from './menu-texts';
import { deskWindow } from './paper-windows';
import { currentLanguage, type SettingsStore } from './settings-file';

/** Sets the menu bar in the language of the interface, and again whenever that changes. */
export function setupMenu(settings: SettingsStore): void {
  let shown: Language = settings.read().settings.language;
  setMenu(shown);
  settings.onChange(({ language }) => {
    if (language === shown) return;
    shown = language;
    setMenu(language);
  });
}

/** The menu of the right mouse button over text. */
export function showContextMenu(window: BrowserWindow, editable: boolean): void {
  const items = editItems(menuTexts(currentLanguage()));
  const shown = editable ? items : items.filter((item) => item.role === 'copy' || item.role === 'selectAll');
  Menu.buildFromTemplate(shown).popup({ window });
}

function setMenu(language: Language): void {
  const template = menuTemplate(menuTexts(language), process.platform === 'darwin', send);
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

function send(command: MenuCommand): void {
  deskWindow()?.webContents.send(channels.menuCommand, command);
}

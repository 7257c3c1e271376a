import process from 'node:process';
import { state } from './state.mjs';

/**
 * @typedef {{
 *   id?: string, label?: string, role?: string, type?: string, accelerator?: string, enabled?: boolean,
 *   click?: (item: object, window: object | null, event: object) => void, submenu?: Template,
 * }} ItemOptions
 * @typedef {ItemOptions[]} Template
 */

/**
 * @typedef {{
 *   id: string, label: string, role: string | undefined, type: string, accelerator: string | undefined,
 *   enabled: boolean, click: ItemOptions['click'], submenu: Menu | null,
 * }} MenuItem
 */

/** @param {ItemOptions} options @returns {MenuItem} */
function menuItem(options) {
  return {
    id: options.id ?? '',
    label: options.label ?? '',
    role: options.role,
    type: options.type ?? (options.submenu ? 'submenu' : 'normal'),
    accelerator: options.accelerator,
    enabled: options.enabled ?? true,
    click: options.click,
    submenu: options.submenu ? Menu.buildFromTemplate(options.submenu) : null,
  };
}

export class Menu {
  /** @type {MenuItem[]} */
  items = [];

  /** @param {Template} template */
  static buildFromTemplate(template) {
    const menu = new Menu();
    menu.items = template.map(menuItem);
    return menu;
  }

  /** @param {Menu | null} menu */
  static setApplicationMenu(menu) {
    state.menu = menu;
    state.window?.menuChanged();
  }

  static getApplicationMenu() {
    return state.menu;
  }

  /** @param {string} id @returns {MenuItem | null} */
  getMenuItemById(id) {
    for (const item of this.items) {
      if (item.id === id) return item;
      const inner = item.submenu?.getMenuItemById(id);
      if (inner) return inner;
    }
    return null;
  }

  /** The browser shows its own menu on the right mouse button. */
  popup() {}
}

/** @param {Menu | null} menu @returns {MenuItem[]} */
function allItems(menu) {
  return (menu?.items ?? []).flatMap((item) => [item, ...allItems(item.submenu)]);
}

/** Labels of the menu bar as a person reads them, one entry an item. */
export function menuLabels() {
  return allItems(state.menu)
    .filter((item) => item.type !== 'separator')
    .map(({ id, label, role, accelerator }) => ({
      id,
      label,
      role: role ?? null,
      accelerator: accelerator ?? null,
    }));
}

/** Keys of the items that the app carries out itself; those of roles are the browser's own. */
export function accelerators() {
  const isMac = process.platform === 'darwin';
  return allItems(state.menu).flatMap((item) => {
    if (!item.accelerator || !item.click) return [];
    const parts = item.accelerator.split('+').map((part) => part.toLowerCase());
    const either = parts.includes('cmdorctrl') || parts.includes('commandorcontrol');
    return {
      id: item.id,
      key: parts.at(-1) ?? '',
      ctrl: parts.includes('ctrl') || (either && !isMac),
      meta: parts.includes('cmd') || (either && isMac),
      alt: parts.includes('alt'),
      shift: parts.includes('shift'),
    };
  });
}

/** Does what a click on an item does. @param {string} id */
export async function clickMenuItem(id) {
  const item = state.menu?.getMenuItemById(id);
  if (!item) throw new Error(`no menu item ${id}`);
  if (item.click) item.click(item, state.window, {});
  else if (item.role) await state.window?.doRole(item.role);
}

import process from 'node:process';
import { queueAnswer, shownDialogs } from './dialog.mjs';
import { clickMenuItem, menuLabels } from './menu.mjs';
import { isDriven, state } from './state.mjs';

/**
 * Lets a test drive what is outside the page: over the channel that Node opens between parent and child
 * (`stdio: [..., 'ipc']`) when `TANDEM_STAND_IN_CONTROL` is 1. Each message `{ id, name, value }` is answered by `{ id, value }` or `{ id, error }`.
 * @type {Record<string, (value: any) => unknown>}
 */
const commands = {
  menu: () => menuLabels(),
  clickMenu: (id) => clickMenuItem(id),
  answer: (answer) => queueAnswer(answer),
  dialogs: () => shownDialogs,
  links: () => state.openedLinks,
  offline: (isOffline) => {
    state.isOffline = isOffline === true;
  },
};

if (isDriven) {
  process.on('message', (/** @type {{ id: number, name: string, value: unknown }} */ { id, name, value }) => {
    Promise.resolve()
      .then(() => commands[name]?.(value))
      .then(
        (answer) => process.send?.({ id, value: answer ?? null }),
        (error) => process.send?.({ id, error: String(error) }),
      );
  });
}

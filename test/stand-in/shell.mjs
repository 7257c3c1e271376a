import { spawn } from 'node:child_process';
import { isDriven, isHeadless, state } from './state.mjs';

export const shell = {
  /** Remembered for tests; with a person at the screen the system's program opens it. @param {string} address */
  async openExternal(address) {
    state.openedLinks.push(address);
    if (isDriven || isHeadless) return;
    const child = spawn('xdg-open', [address], { detached: true, stdio: 'ignore' });
    await new Promise((resolve, reject) => {
      child.once('spawn', resolve);
      child.once('error', reject);
    });
    child.unref();
  },
};

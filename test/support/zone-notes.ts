import { appendFileSync } from 'node:fs';
import process from 'node:process';
import { afterAll, expect, vi } from 'vitest';

// Before every file of tests where `zone-watch.mjs` is loaded: writes the file down if it depends on the computer's time
// zone. One that does not goes the same way in every zone, so that running it in another one would say nothing new.

const list = process.env['TANDEM_ZONE_NOTES'];

if (list !== undefined) {
  let isRead = false;
  Object.assign(globalThis, {
    [Symbol.for('zone read')]: () => {
      isRead = true;
    },
  });
  afterAll(() => {
    if (!isRead) return;
    appendFileSync(list, `${expect.getState().testPath}\n`);
    // Files share the modules they load: what one of them keeps of the zone, the next file would use unseen.
    vi.resetModules();
  });
}

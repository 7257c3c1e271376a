import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fitToDisplays, readWindowState, writeWindowState } from '../../../electron/window-state';

const laptop = { x: 0, y: 0, width: 1366, height: 728 };
const second = { x: 1366, y: 0, width: 1920, height: 1040 };
const path = join(mkdtempSync(join(tmpdir(), 'tandem-window-')), 'window-state.json');

describe('the window', () => {
  it('comes back where it was', () => {
    const state = { x: 1500, y: 100, width: 1000, height: 700, maximized: true };
    writeWindowState(path, state);
    expect(readWindowState(path, [laptop, second])).toEqual(state);
  });

  it('comes to the first display when the second is gone', () => {
    const state = { x: 1500, y: 100, width: 1000, height: 700, maximized: false };
    expect(fitToDisplays(state, [laptop])).toEqual({ width: 1000, height: 700, maximized: false });
  });

  it('is never larger than its display nor too small to use', () => {
    const wide = fitToDisplays({ x: 0, y: 0, width: 4000, height: 3000, maximized: false }, [laptop]);
    expect(wide).toMatchObject({ width: 1366, height: 728 });
    expect(fitToDisplays({ width: 10, height: 10, maximized: false }, [laptop])).toMatchObject({
      width: 340,
      height: 480,
    });
  });

  it.each(['', '{}', '{"x":"a"}', '{"x":0,"y":0,"width":1e99,"height":1,"maximized":false}'])(
    'opens at its first size when the file reads %j',
    (text) => {
      writeFileSync(path, text);
      expect(readWindowState(path, [second])).toEqual({ width: 1280, height: 860, maximized: false });
    },
  );
});

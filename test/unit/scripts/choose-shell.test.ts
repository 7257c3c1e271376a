import { describe, expect, it, vi } from 'vitest';
import { chooseShell } from '../../../scripts/choose-shell.mjs';

const desktop = { parameters: [], platform: 'linux', environment: { DISPLAY: ':0' } };
const absent = () => undefined;

describe('npm start', () => {
  it('opens Electron where its program is, on every system', () => {
    const electron = () => '/opt/electron';
    for (const platform of ['linux', 'darwin', 'win32']) {
      expect(chooseShell({ ...desktop, platform, electron })).toMatchObject({
        kind: 'electron',
        program: '/opt/electron',
      });
    }
  });

  it('opens the stand-in where Electron cannot be had, and says so in one line', () => {
    const choice = chooseShell({ ...desktop, electron: absent });
    expect(choice.kind).toBe('standIn');
    expect(choice.say).toMatch(/^Electron's program is not here .* stand-in on Chromium\.$/);
  });

  it('takes a Wayland display for a display', () => {
    const environment = { WAYLAND_DISPLAY: 'wayland-0' };
    expect(chooseShell({ ...desktop, environment, electron: absent }).kind).toBe('standIn');
  });

  it('walks the tour where there is no display, says why, and does not fetch Electron for it', () => {
    const electron = vi.fn<() => undefined>(absent);
    const choice = chooseShell({ ...desktop, environment: {}, electron });
    expect(choice).toMatchObject({ kind: 'tour', folder: 'tour' });
    expect(choice.say).toContain('no display');
    expect(electron).not.toHaveBeenCalled();
  });

  it('tries two desks headless where a server is wanted and nobody could see a window, and says why', () => {
    const parameters = ['--with-server'];
    const choice = chooseShell({ ...desktop, parameters, environment: {}, electron: absent });
    expect(choice).toMatchObject({ kind: 'check', say: expect.stringContaining('no display') });
    expect(chooseShell({ ...desktop, parameters, electron: absent }).kind).toBe('standIn');
  });

  it('walks the tour into the folder that is named, also where there is a display', () => {
    const parameters = ['--tour', '/tmp/pictures'];
    expect(chooseShell({ ...desktop, parameters, electron: absent })).toEqual({
      kind: 'tour',
      folder: '/tmp/pictures',
      say: null,
    });
  });
});

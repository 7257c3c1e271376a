import type { WebContents } from 'electron';
import { EventEmitter } from 'node:events';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { assertIsolated, guardNavigation, webPreferences } from '../../../electron/window';
import { shell } from '../../support/fake-electron';

vi.mock('electron', () => import('../../support/fake-electron'));

class FakeContents extends EventEmitter {
  open: (details: { url: string }) => { action: string } = () => ({ action: 'none' });
  setWindowOpenHandler(handler: typeof this.open) {
    this.open = handler;
  }
  /** Whether the page may go there. */
  mayNavigate(url: string, isMainFrame = true): boolean {
    let allowed = true;
    this.emit('will-frame-navigate', { url, isMainFrame, preventDefault: () => (allowed = false) });
    return allowed;
  }
}

function guarded(): FakeContents {
  const contents = new FakeContents();
  guardNavigation(contents as unknown as WebContents);
  return contents;
}

beforeEach(() => shell.openExternal.mockClear());

describe('the window', () => {
  it('is isolated', () => {
    expect(webPreferences).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      spellcheck: false,
    });
    expect(() => assertIsolated(webPreferences)).not.toThrow();
  });

  it.each([
    { contextIsolation: false },
    { sandbox: false },
    { nodeIntegration: true },
    { webSecurity: false },
  ])('does not open with %j', (change) => {
    expect(() => assertIsolated({ ...webPreferences, ...change })).toThrow('not isolated');
  });

  it('stays on its own page', () => {
    const contents = guarded();
    expect(contents.mayNavigate('app://tandem/index.html#/contacts')).toBe(true);
    expect(contents.mayNavigate('https://example.org/')).toBe(false);
    expect(contents.mayNavigate('app://tandem.example.org/')).toBe(false);
    expect(contents.mayNavigate('file:///etc/hostname')).toBe(false);
    expect(contents.mayNavigate('javascript:alert(1)')).toBe(false);
    expect(contents.mayNavigate('not an address')).toBe(false);
    expect(contents.mayNavigate('app://tandem/index.html', false)).toBe(false);
  });

  it('opens no second window; what may leave, leaves through the system', () => {
    const contents = guarded();
    expect(contents.open({ url: 'https://example.org/' })).toEqual({ action: 'deny' });
    expect(shell.openExternal).toHaveBeenCalledWith('https://example.org/');
    expect(contents.open({ url: 'file:///etc/hostname' })).toEqual({ action: 'deny' });
    expect(contents.open({ url: 'app://tandem/index.html' })).toEqual({ action: 'deny' });
    expect(shell.openExternal).toHaveBeenCalledTimes(1);
  });

  it('attaches no web view', () => {
    const preventDefault = vi.fn<() => void>();
    guarded().emit('will-attach-webview', { preventDefault });
    expect(preventDefault).toHaveBeenCalled();
  });
});

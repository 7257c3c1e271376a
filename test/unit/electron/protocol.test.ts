import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { answer, setupProtocol } from '../../../electron/protocol';
import { contentSecurityPolicy } from '../../../electron/page-origin';
import { protocol, sessionHandlers } from '../../support/fake-electron';

vi.mock('electron', () => import('../../support/fake-electron'));

const folder = mkdtempSync(join(tmpdir(), 'tandem-protocol-'));
const root = join(folder, 'renderer');
const get = (address: string, init?: RequestInit) => answer(new Request(address, init), root);

beforeAll(() => {
  mkdirSync(join(root, 'assets'), { recursive: true });
  writeFileSync(join(root, 'index.html'), '<!doctype html>');
  writeFileSync(join(root, 'assets/main.js'), 'export {}');
  writeFileSync(join(root, 'assets/font.woff2'), 'font');
  writeFileSync(join(root, 'secret'), 'a file of no known type');
  writeFileSync(join(folder, 'outside.txt'), 'not for the page');
  mkdirSync(join(folder, 'renderer-other'));
  writeFileSync(join(folder, 'renderer-other/index.html'), 'not for the page');
  symlinkSync(join(folder, 'outside.txt'), join(root, 'way-out.txt'));
});

describe('app://tandem/', () => {
  it('serves the page with its policy and the right type', async () => {
    const page = await get('app://tandem/');
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('content-security-policy')).toBe(contentSecurityPolicy);
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    const script = await get('app://tandem/assets/main.js?v=1');
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(await script.text()).toBe('export {}');
    expect((await get('app://tandem/assets/font.woff2')).headers.get('content-type')).toBe('font/woff2');
  });

  it.each([
    'app://tandem/..%2foutside.txt',
    'app://tandem/%2e%2e%2foutside.txt',
    'app://tandem/assets/..%2f..%2foutside.txt',
    'app://tandem/..%5coutside.txt',
    'app://tandem/..%2frenderer-other/index.html',
    'app://tandem/way-out.txt',
    'app://tandem/%00.html',
    'app://tandem/C:%2foutside.txt',
    'app://tandem/%ff.html',
    'app://other/index.html',
  ])('refuses %s', async (address) => {
    const refused = await get(address);
    expect(refused.status).toBe(403);
    expect(await refused.text()).toBe('');
  });

  it('answers 404 for what is not there or of no known type, 405 for writing', async () => {
    expect((await get('app://tandem/missing.js')).status).toBe(404);
    expect((await get('app://tandem/secret')).status).toBe(404);
    expect((await get('app://tandem/index.html', { method: 'POST' })).status).toBe(405);
  });

  it('is a standard, secure scheme without further privileges', () => {
    setupProtocol();
    expect(protocol.registerSchemesAsPrivileged).toHaveBeenCalledWith([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
    ]);
  });

  it('lets no request of the page leave the computer', () => {
    setupProtocol().serve();
    const isCancelled = (url: string) => {
      let cancelled: boolean | undefined;
      sessionHandlers.beforeRequest?.({ url }, (answer) => (cancelled = answer.cancel));
      return cancelled;
    };
    expect(isCancelled('app://tandem/index.html')).toBe(false);
    expect(isCancelled('blob:app://tandem/1')).toBe(false);
    expect(isCancelled('https://example.org/')).toBe(true);
    expect(isCancelled('http://127.0.0.1/')).toBe(true);
    expect(isCancelled('file:///etc/hostname')).toBe(true);
    expect(isCancelled('wss://example.org/app:')).toBe(true);
  });
});

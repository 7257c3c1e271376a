import { beforeAll, describe, expect, it, vi } from 'vitest';
import { setupPermissions } from '../../../electron/permissions';
import { sessionHandlers } from '../../support/fake-electron';

vi.mock('electron', () => import('../../support/fake-electron'));

beforeAll(() => setupPermissions());

function request(permission: string, requestingUrl = 'app://tandem/index.html', isMainFrame = true) {
  let granted: boolean | undefined;
  sessionHandlers.request?.({}, permission, (answer) => (granted = answer), { requestingUrl, isMainFrame });
  return granted;
}

describe('permissions', () => {
  it.each([
    'geolocation',
    'notifications',
    'media',
    'midi',
    'clipboard-read',
    'openExternal',
    'display-capture',
    'unknown',
  ])('denies %s', (permission) => {
    expect(request(permission)).toBe(false);
    expect(sessionHandlers.check?.({}, permission, 'app://tandem/')).toBe(false);
  });

  it('lets the page copy and keep its data, and nobody else', () => {
    for (const permission of ['clipboard-sanitized-write', 'persistent-storage']) {
      expect(request(permission)).toBe(true);
      expect(sessionHandlers.check?.({}, permission, 'app://tandem/')).toBe(true);
      expect(request(permission, 'https://example.org/')).toBe(false);
      expect(request(permission, 'app://tandem/index.html', false)).toBe(false);
      expect(sessionHandlers.check?.({}, permission, 'https://example.org')).toBe(false);
    }
  });

  it('denies every device', () => {
    expect(sessionHandlers.device?.()).toBe(false);
  });
});

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { checkedLink, openLink } from '../../../electron/links';
import { shell } from '../../support/fake-electron';

vi.mock('electron', () => import('../../support/fake-electron'));

beforeEach(() => shell.openExternal.mockClear());

describe('links to the outside', () => {
  it.each(['https://www.krefeld.de/', 'mailto:muster@example.org?subject=Hallo', 'tel:+49215100000'])(
    'opens %s with the system',
    async (address) => {
      expect(await openLink(address)).toEqual({ ok: true, value: null });
      expect(shell.openExternal).toHaveBeenCalledWith(address);
    },
  );

  it.each([
    'http://example.org/',
    'file:///etc/hostname',
    'javascript:alert(1)',
    'data:text/html,x',
    'smb://server/share',
    'ms-msdt:/id',
    'vscode://open',
    'app://tandem/',
    'https://user:secret@example.org/',
    'https://example.org/\u0000',
    'https://exam\nple.org/',
    'mailto:muster@example.org?Attach=/etc/hostname',
    'mailto:muster@example.org?subject=a&attachment=/etc/hostname',
    '//example.org',
    '',
    `https://example.org/${'x'.repeat(2000)}`,
  ])('refuses %j', async (address) => {
    expect(checkedLink(address)).toBeNull();
    expect(await openLink(address)).toEqual({ ok: false, code: 'notAllowed' });
    expect(shell.openExternal).not.toHaveBeenCalled();
  });

  it('says so when the system has no program for it', async () => {
    shell.openExternal.mockRejectedValueOnce(new Error('no program'));
    expect(await openLink('tel:+31773596666')).toEqual({ ok: false, code: 'notFound' });
  });
});

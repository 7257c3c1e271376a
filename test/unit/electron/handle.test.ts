import * as v from 'valibot';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { channels } from '../../../electron/contract/channels';
import type { DeskResult } from '../../../electron/contract/result';
import { handle } from '../../../electron/ipc/handle';
import { setupIpc } from '../../../electron/ipc/setup-ipc';
import { deskWindow, markAsPaper } from '../../../electron/paper-windows';
import type { SettingsStore } from '../../../electron/settings-file';
import {
  handlers,
  knownContents,
  knownWindow,
  paperContents,
  paperWindow,
} from '../../support/fake-electron';

vi.mock('electron', () => import('../../support/fake-electron'));

const ownFrame = { origin: 'app://tandem', parent: null, url: 'app://tandem/index.html' };
const own = { sender: knownContents, senderFrame: ownFrame };
const ofPaper = { sender: paperContents, senderFrame: { ...ownFrame, url: 'app://tandem/paper/one.html' } };
markAsPaper(paperWindow as unknown as Parameters<typeof markAsPaper>[0]);
const call = (event: unknown, ...values: unknown[]) => handlers.get(channels.openLink)?.(event, ...values);

beforeEach(() => handlers.clear());

describe('a call of the page', () => {
  it('is answered when it comes from the main frame of our page', async () => {
    handle(channels.openLink, v.string(), (text) => ({ ok: true, value: text.length }));
    expect(await call(own, 'four')).toEqual({ ok: true, value: 4 });
  });

  it.each([
    ['another origin', { ...own, senderFrame: { ...ownFrame, origin: 'https://example.org' } }],
    [
      'an origin that only begins like ours',
      { ...own, senderFrame: { ...ownFrame, origin: 'app://tandem.evil' } },
    ],
    ['a frame inside the page', { ...own, senderFrame: { ...ownFrame, parent: ownFrame } }],
    ['a frame that is gone', { ...own, senderFrame: null }],
    ['contents without a window', { ...own, sender: {} }],
    ['a window in which a paper is printed', ofPaper],
  ])('is refused when it comes from %s', async (_name, event) => {
    const action = vi.fn<() => DeskResult<null>>(() => ({ ok: true, value: null }));
    handle(channels.openLink, v.string(), action);
    expect(await call(event, 'text')).toEqual({ ok: false, code: 'notAllowed' });
    expect(action).not.toHaveBeenCalled();
  });

  it('is refused when the payload does not fit or there is more than one', async () => {
    const action = vi.fn<() => DeskResult<null>>(() => ({ ok: true, value: null }));
    handle(channels.openLink, v.string(), action);
    expect(await call(own, 4)).toEqual({ ok: false, code: 'badPayload' });
    expect(await call(own)).toEqual({ ok: false, code: 'badPayload' });
    expect(await call(own, 'text', 'more')).toEqual({ ok: false, code: 'badPayload' });
    expect(action).not.toHaveBeenCalled();
  });

  it('answers with a value even when the action throws', async () => {
    handle(channels.openLink, v.string(), () => {
      throw new Error('not for the page');
    });
    expect(await call(own, 'text')).toEqual({ ok: false, code: 'unexpected' });
  });
});

describe('every channel', () => {
  const settings = { read: () => null, change: () => null, onChange: () => null } as unknown as SettingsStore;
  const bad: Record<string, unknown> = {
    [channels.appInfo]: { extra: true },
    [channels.readSettings]: 'extra',
    [channels.changeSettings]: { language: 'en' },
    [channels.saveFile]: { suggestedName: 'a.vcf', filters: [], content: 4 },
    [channels.openFile]: { filters: [{ name: 'x', extensions: ['../x'] }], maxBytes: 1 },
    [channels.openPaper]: { stylesheets: ['/assets/../index.css'] },
    [channels.closePaper]: 'one',
    [channels.savePaper]: { suggestedName: 'a.pdf', pageSize: 'A9', landscape: false, id: 'one' },
    [channels.printPaper]: { pageSize: 'A4', landscape: false, id: 'one', silent: true },
    [channels.layPaper]: {
      id: 'one',
      paper: {
        title: '',
        language: 'de',
        markup: new Uint8Array(),
        styles: '',
        stylesheets: ['https://example.org/a.css'],
      },
    },
    [channels.cancelPaper]: '../one',
    [channels.openLink]: { href: 'https://example.org' },
    [channels.storeSecret]: {
      accountId: '../other',
      origin: 'https://dav.example.org',
      user: 'lena',
      secret: 'x',
      allowPlainText: false,
    },
    [channels.hasSecret]: '',
    [channels.removeSecret]: 7,
    [channels.davSend]: {
      accountId: null,
      method: 'POST',
      url: 'https://dav.example.org/',
      headers: {},
      maxBytes: 1,
      idleTimeout: 1,
    },
    [channels.davCancel]: '',
    [channels.findDavServices]: 'x'.repeat(300),
    [channels.trustKey]: { host: 'cloud.example.org', key: 'all' },
    [channels.stopTrusting]: 'https://cloud.example.org/',
    [channels.signInWithBrowser]: { accountId: 'venlo', server: '', allowPlainText: false },
    [channels.cancelSignIn]: '../other',
  };

  it('from page to shell is answered, and none besides', () => {
    setupIpc(settings, { kind: 'whole' });
    expect([...handlers.keys()].sort()).toEqual([...Object.keys(bad), channels.paperReady].sort());
    const toPage: string[] = [channels.menuCommand, channels.secondStart];
    expect([...handlers.keys(), ...toPage].sort()).toEqual(Object.values(channels).sort());
  });

  it.each(Object.entries(bad))(
    '%s refuses a wrong payload and a foreign sender',
    async (channel, payload) => {
      setupIpc(settings, { kind: 'whole' });
      expect(await handlers.get(channel)?.(own, payload)).toEqual({ ok: false, code: 'badPayload' });
      const foreign = { ...own, senderFrame: { ...ownFrame, origin: 'https://example.org' } };
      expect(await handlers.get(channel)?.(foreign, payload)).toEqual({ ok: false, code: 'notAllowed' });
    },
  );

  it('but one is refused to a paper, and that one to everything else', async () => {
    setupIpc(settings, { kind: 'whole' });
    for (const channel of Object.keys(bad)) {
      expect(await handlers.get(channel)?.(ofPaper)).toEqual({ ok: false, code: 'notAllowed' });
    }
    const ready = handlers.get(channels.paperReady);
    expect(await ready?.(ofPaper)).toEqual({ ok: true, value: null });
    expect(await ready?.(ofPaper, 'more')).toEqual({ ok: false, code: 'badPayload' });
    expect(await ready?.(own)).toEqual({ ok: false, code: 'notAllowed' });
    const inside = { ...ofPaper, senderFrame: { ...ofPaper.senderFrame, parent: ofPaper.senderFrame } };
    expect(await ready?.(inside)).toEqual({ ok: false, code: 'notAllowed' });
  });
});

describe('the window a person works in', () => {
  it('is found beside those in which papers are printed', () => {
    expect(deskWindow()).toBe(knownWindow);
  });
});

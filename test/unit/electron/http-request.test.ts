import { EventEmitter } from 'node:events';
import { session } from 'electron';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type HttpRequest, sendHttp } from '../../../electron/http-request';

/** A request of Electron whose events the test tells in Electron's order. */
class ScriptedRequest extends EventEmitter {
  uploaded = 0;
  abort = vi.fn<() => void>();
  end = vi.fn<(body?: Buffer) => void>();
  getUploadProgress = () =>
    this.uploaded > 0 ? { active: true, current: this.uploaded } : { active: false };
}

const scripted = vi.hoisted((): { open: (options: object) => unknown } => ({ open: () => null }));
vi.mock('electron', async () => ({
  ...(await import('../../support/fake-electron')),
  net: { request: (options: object) => scripted.open(options) },
}));

let outgoing: ScriptedRequest;
let options: object;
beforeEach(() => {
  vi.useFakeTimers();
  outgoing = new ScriptedRequest();
  scripted.open = (given) => {
    options = given;
    return outgoing;
  };
});
afterEach(() => void vi.useRealTimers());

const send = (more: Partial<HttpRequest> = {}) =>
  sendHttp({
    session: session.fromPartition('test'),
    method: 'PUT',
    url: 'https://dav.example.org/a',
    headers: {},
    maxBytes: 1000,
    idleTimeout: 30_000,
    ...more,
  });

function respond(statusCode: number, headers: Record<string, string | string[]>): EventEmitter {
  const incoming = Object.assign(new EventEmitter(), { statusCode, headers });
  outgoing.emit('response', incoming);
  return incoming;
}

describe('a request through Electron', () => {
  it('asks for no cookies, no cache, no following and no sign-in of the system', async () => {
    void send();
    expect(options).toMatchObject({
      redirect: 'manual',
      credentials: 'omit',
      useSessionCookies: false,
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
    });
    outgoing.emit('error', new Error('net::ERR_FAILED'));
  });

  it('waits on when the stream closes behind the body that was sent', async () => {
    const answer = send({ body: 'ü' });
    expect(outgoing.end).toHaveBeenCalledWith(Buffer.from('ü'));
    outgoing.emit('finish');
    outgoing.emit('close');
    const incoming = respond(201, { ETag: '"1"', Vary: ['a', 'b'], 'Set-Cookie': ['x=1'] });
    incoming.emit('end');
    expect(await answer).toEqual({
      kind: 'answer',
      status: 201,
      headers: { etag: '"1"', vary: 'a, b' },
      body: '',
    });
  });

  it('answers with the redirect, not with the error that follows it', async () => {
    const answer = send();
    outgoing.emit('redirect', 301, 'PUT', 'https://dav.example.org/b', { Location: ['/b'] });
    outgoing.emit('error', new Error('Redirect was cancelled'));
    expect(await answer).toEqual({
      kind: 'answer',
      status: 301,
      headers: { location: 'https://dav.example.org/b' },
      body: '',
    });
  });

  it('is patient while a long body goes out, and no longer', async () => {
    const answer = send({ body: 'x'.repeat(100) });
    for (const uploaded of [20, 60, 100]) {
      outgoing.uploaded = uploaded;
      await vi.advanceTimersByTimeAsync(30_000);
      expect(outgoing.abort).not.toHaveBeenCalled();
    }
    await vi.advanceTimersByTimeAsync(30_000);
    expect(await answer).toEqual({ kind: 'failed', reason: 'timeout' });
    expect(outgoing.abort).toHaveBeenCalledTimes(1);
  });

  it('ends after ten minutes, however much drips in', async () => {
    const answer = send();
    const incoming = respond(207, {});
    const start = Date.now();
    const drip = setInterval(() => incoming.emit('data', Buffer.from('.')), 20_000);
    await vi.advanceTimersByTimeAsync(11 * 60_000);
    clearInterval(drip);
    expect(await answer).toEqual({ kind: 'failed', reason: 'timeout' });
    expect(outgoing.abort).toHaveBeenCalledTimes(1);
    expect(Date.now() - start).toBe(11 * 60_000);
  });

  it('tells the error of an answer that breaks off by its meaning', async () => {
    const answer = send();
    const incoming = respond(207, { 'content-length': '10' });
    incoming.emit('data', Buffer.from('half'));
    incoming.emit('error', new Error('net::ERR_CONTENT_LENGTH_MISMATCH'));
    outgoing.emit('error', new Error('net::ERR_CONTENT_LENGTH_MISMATCH'));
    expect(await answer).toEqual({ kind: 'failed', reason: 'cut' });
  });

  it('counts the bytes itself, unless they were packed', async () => {
    for (const [headers, reason] of [
      [{ 'content-length': '10' }, 'cut'],
      [{ 'content-length': '10', 'content-encoding': 'gzip' }, null],
    ] as const) {
      const answer = send();
      const incoming = respond(207, headers);
      incoming.emit('data', Buffer.from('half'));
      incoming.emit('end');
      expect(await answer).toMatchObject(
        reason ? { kind: 'failed', reason } : { kind: 'answer', body: 'half' },
      );
    }
  });

  it('that Chromium refuses to send fails like any other', async () => {
    scripted.open = () => {
      throw new TypeError('Invalid header');
    };
    expect(await send()).toEqual({ kind: 'failed', reason: 'unexpected' });
  });

  it('is not even opened when it was cancelled before', async () => {
    scripted.open = vi.fn<() => null>();
    expect(await send({ signal: AbortSignal.abort() })).toEqual({ kind: 'failed', reason: 'cancelled' });
    expect(scripted.open).not.toHaveBeenCalled();
  });
});

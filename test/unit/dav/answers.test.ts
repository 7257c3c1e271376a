import { describe, expect, it } from 'vitest';
import type { DavAnswer, DavMethod } from '../../../electron/contract/dav';
import { failureOf, failureOfNothing, isWebPage, schemesIn } from '../../../renderer/dav/answers';
import { createDavClient } from '../../../renderer/dav/dav-client';
import { answer, inner, multistatus, scriptedTransport, xmlAnswer } from '../../support/scripted-transport';

const url = 'https://dav.example/anna/book/a.vcf';
const refused = (status: number, content: string) => xmlAnswer(status, 'D:error', content);
const plain = (status: number, text: string) =>
  answer(status, text, { 'content-type': 'text/plain; charset=utf-8' });

function meaning(method: DavMethod, was: DavAnswer, withToken = false) {
  if (was.kind !== 'answer') return failureOfNothing(was, { method, url });
  return failureOf(was, { method, url, withToken }, Date.UTC(2026, 0, 5));
}

describe('what a refused write means', () => {
  it.each<[string, DavAnswer, object]>([
    [
      '401',
      answer(401, '', { 'www-authenticate': 'Basic realm="x"' }),
      { kind: 'unauth', schemes: ['basic'] },
    ],
    ['403 without a reason', answer(403), { kind: 'denied', text: '' }],
    ['403 for want of rights', refused(403, '<D:need-privileges/>'), { kind: 'readOnly', text: '' }],
    ['404', answer(404), { kind: 'gone' }],
    ['410', answer(410), { kind: 'gone' }],
    ['405', answer(405), { kind: 'readOnly', text: '' }],
    ['412', answer(412), { kind: 'precondition' }],
    ['413', answer(413), { kind: 'tooBig' }],
    ['403 for its size', refused(403, '<A:max-resource-size/>'), { kind: 'tooBig' }],
    ['507', answer(507), { kind: 'quota' }],
    ['403 over the quota', refused(403, '<D:quota-not-exceeded/>'), { kind: 'quota' }],
    ['413 for want of space', refused(413, '<D:sufficient-disk-space/>'), { kind: 'quota' }],
    ['500', plain(500, 'Oops'), { kind: 'serverError', status: 500, text: 'Oops' }],
    ['502', answer(502), { kind: 'serverError', status: 502, text: '' }],
    ['504', answer(504), { kind: 'serverError', status: 504, text: '' }],
    ['501', answer(501), { kind: 'notSupported', status: 501 }],
    ['423', answer(423), { kind: 'throttled', status: 423, retryAfter: undefined }],
    ['503', answer(503), { kind: 'throttled', status: 503, retryAfter: undefined }],
    ['407', answer(407), { kind: 'network', reason: 'proxy' }],
    ['408', answer(408), { kind: 'network', reason: 'timeout' }],
    ['511', answer(511), { kind: 'notDav', status: 511 }],
    [
      '400 with plain words (Radicale)',
      plain(400, 'Bad\r\n Request'),
      { kind: 'badRequest', text: 'Bad Request' },
    ],
    [
      '400 with a web page',
      answer(400, '<html>x</html>', { 'content-type': 'text/html' }),
      { kind: 'badRequest', text: '' },
    ],
    [
      '415 (sabre)',
      refused(
        415,
        '<S:exception>Sabre\\DAV\\Exception</S:exception><S:message>Validation error: twice</S:message>',
      ),
      { kind: 'badRequest', text: 'Validation error: twice' },
    ],
    ['422', answer(422), { kind: 'badRequest', text: '' }],
    [
      '403 valid-address-data with words (Cyrus)',
      refused(
        403,
        '<A:valid-address-data/><D:responsedescription>Failed restriction checks</D:responsedescription>',
      ),
      { kind: 'badRequest', text: 'Failed restriction checks' },
    ],
    [
      '403 supported-calendar-component',
      refused(403, '<C:supported-calendar-component/>'),
      { kind: 'badRequest', text: 'supported-calendar-component' },
    ],
    [
      '409 no-uid-conflict with the other name',
      refused(409, '<A:no-uid-conflict><D:href>/anna/book/b.vcf</D:href></A:no-uid-conflict>'),
      { kind: 'uidTaken', href: 'https://dav.example/anna/book/b.vcf', text: '' },
    ],
    [
      '403 unique-scheduling-object-resource (Cyrus)',
      refused(
        403,
        '<C:unique-scheduling-object-resource><D:href>/anna/book/b.ics</D:href></C:unique-scheduling-object-resource>',
      ),
      { kind: 'uidTaken', href: 'https://dav.example/anna/book/b.ics', text: '' },
    ],
    [
      'a conflict whose href cannot be believed (Xandikos)',
      refused(409, '<C:no-uid-conflict><D:href>http%3A//dav.example/../x?y</D:href></C:no-uid-conflict>'),
      { kind: 'uidTaken', href: undefined, text: '' },
    ],
    [
      'a conflict whose href is on another server',
      refused(409, '<C:no-uid-conflict><D:href>https://evil.example/x</D:href></C:no-uid-conflict>'),
      { kind: 'uidTaken', href: undefined, text: '' },
    ],
    [
      '409 in plain words (SOGo)',
      xmlAnswer(409, 'D:error', '<S:message>Event UID already in use.</S:message>'),
      { kind: 'uidTaken', href: undefined, text: 'Event UID already in use.' },
    ],
    [
      '400 on a UID in the trash (Nextcloud)',
      refused(
        400,
        '<S:message>Deleted calendar object with uid already exists in this calendar collection.</S:message>',
      ),
      {
        kind: 'uidTaken',
        href: undefined,
        text: 'Deleted calendar object with uid already exists in this calendar collection.',
      },
    ],
    [
      'a redirect',
      answer(301, '', { location: '/moved/a.vcf' }),
      { kind: 'redirected', location: 'https://dav.example/moved/a.vcf', permanent: true, sameOrigin: true },
    ],
    [
      'a redirect for now, elsewhere',
      answer(307, '', { location: 'http://dav.example/a.vcf' }),
      { kind: 'redirected', location: 'http://dav.example/a.vcf', permanent: false, sameOrigin: false },
    ],
    ['a redirect to nowhere', answer(302), { kind: 'serverError', status: 302, text: '' }],
    ['no network', { kind: 'failed', reason: 'offline' }, { kind: 'network', reason: 'offline' }],
    ['no password kept', { kind: 'notSent', reason: 'noSecret' }, { kind: 'unauth', schemes: [] }],
    [
      'another origin',
      { kind: 'notSent', reason: 'otherOrigin' },
      { kind: 'notSent', reason: 'otherOrigin' },
    ],
  ])('%s', (_name, was, expected) => {
    expect(meaning('PUT', was)).toEqual(expected);
  });

  it('keeps a long reason short and in one line', () => {
    const failure = meaning('PUT', plain(400, 'x\u0000\u001b[31m '.repeat(1000)));
    expect(failure.kind === 'badRequest' && failure.text.length).toBeLessThan(310);
    expect(JSON.stringify(failure)).not.toMatch(/\\u00/);
  });

  it('reads no document type in a reason', () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "aa">]><D:error xmlns:D="DAV:"><D:x>&a;</D:x></D:error>';
    expect(meaning('PUT', answer(400, bomb, { 'content-type': 'application/xml' }))).toEqual({
      kind: 'badRequest',
      text: '',
    });
  });
});

describe('what a refused reading means', () => {
  it.each<[string, DavAnswer, object]>([
    ['403 valid-sync-token', refused(403, '<D:valid-sync-token/>'), { kind: 'staleToken' }],
    ['409 valid-sync-token', refused(409, '<D:valid-sync-token/>'), { kind: 'staleToken' }],
    ['400', answer(400), { kind: 'staleToken' }],
    ['403', answer(403), { kind: 'staleToken' }],
    ['409', answer(409), { kind: 'staleToken' }],
    ['410', answer(410), { kind: 'staleToken' }],
    ['412', answer(412), { kind: 'staleToken' }],
    ['403 for want of rights', refused(403, '<D:need-privileges/>'), { kind: 'denied', text: '' }],
    ['404', answer(404), { kind: 'gone' }],
    ['500 (Xandikos)', answer(500), { kind: 'serverError', status: 500, text: '' }],
    ['405', answer(405), { kind: 'notSupported', status: 405 }],
    ['403 supported-report', refused(403, '<D:supported-report/>'), { kind: 'notSupported', status: 403 }],
  ])('with a token: %s', (_name, was, expected) => {
    expect(meaning('REPORT', was, true)).toEqual(expected);
  });

  it('tells the same numbers without a token as what they are', () => {
    expect(meaning('REPORT', answer(403))).toEqual({ kind: 'denied', text: '' });
    expect(meaning('REPORT', answer(410))).toEqual({ kind: 'gone' });
    expect(meaning('PROPFIND', answer(405))).toEqual({ kind: 'notSupported', status: 405 });
    expect(meaning('REPORT', plain(400, 'No'))).toEqual({ kind: 'badRequest', text: 'No' });
  });

  it('takes one object beyond the limit for too big, and a listing beyond it for a failure', () => {
    expect(meaning('GET', { kind: 'failed', reason: 'tooLarge' })).toEqual({ kind: 'tooBig' });
    expect(meaning('PROPFIND', { kind: 'failed', reason: 'tooLarge' })).toEqual({
      kind: 'network',
      reason: 'tooLarge',
    });
  });
});

describe('how long to wait', () => {
  const wait = (headers: Record<string, string>) => {
    const failure = meaning('PUT', answer(429, '', headers));
    return failure.kind === 'throttled' ? failure.retryAfter : 'other';
  };

  it('is said in seconds, by a date, or not at all', () => {
    expect(wait({ 'retry-after': '120' })).toBe(120_000);
    expect(wait({})).toBeUndefined();
    expect(wait({ 'retry-after': 'soon' })).toBeUndefined();
    expect(wait({ 'retry-after': 'Mon, 05 Jan 2026 00:01:00 GMT' })).toBe(60_000);
  });

  it('is counted from the date of the answer, though its clock be ten years off', () => {
    const headers = { date: 'Tue, 05 Jan 2016 10:00:00 GMT', 'retry-after': 'Tue, 05 Jan 2016 10:00:30 GMT' };
    expect(wait(headers)).toBe(30_000);
  });

  it('is never negative and never more than a day', () => {
    expect(wait({ 'retry-after': 'Mon, 05 Jan 2015 00:00:00 GMT' })).toBe(0);
    expect(wait({ 'retry-after': '99999999999999' })).toBe(86_400_000);
    expect(wait({ 'retry-after': 'Mon, 05 Jan 2099 00:00:00 GMT' })).toBe(86_400_000);
  });
});

describe('the schemes of a challenge', () => {
  it.each([
    ['Basic realm="x"', ['basic']],
    ['basic realm="SOGo"', ['basic']],
    [
      'Digest realm="a, Basic b", nonce="x, y", qop="auth", algorithm=md5-sess, Basic realm="a"',
      ['digest', 'basic'],
    ],
    ['Negotiate, NTLM', ['negotiate', 'ntlm']],
    ['Bearer, Basic realm="x", charset="UTF-8"', ['bearer', 'basic']],
    ['', []],
  ])('%j are %j', (header, schemes) => {
    expect(schemesIn(header)).toEqual(schemes);
  });
});

describe('a web page', () => {
  it('is known by its type or by how it begins', () => {
    expect(isWebPage(answer(200, 'x', { 'content-type': 'text/html; charset=utf-8' }))).toBe(true);
    expect(isWebPage(answer(200, '\n<!DOCTYPE HTML><title>x'))).toBe(true);
    expect(isWebPage(multistatus(''))).toBe(false);
    expect(isWebPage(answer(200, 'BEGIN:VCARD'))).toBe(false);
  });
});

describe('a write answered by 207', () => {
  const put = async (was: DavAnswer) => {
    const client = createDavClient(scriptedTransport([was]).transport, { id: 'one' });
    return client.put(url, 'x', { kind: 'addressbook' });
  };

  it('is what the status within says (Xandikos)', async () => {
    expect(await put(multistatus(inner('/x', 412, '<D:error><C:no-uid-conflict/></D:error>')))).toMatchObject(
      { kind: 'uidTaken' },
    );
    expect(
      await put(multistatus(inner('/x', 412, '<D:error><A:valid-address-data/></D:error>'))),
    ).toMatchObject({ kind: 'badRequest' });
    expect(await put(multistatus(inner('/x', 403)))).toMatchObject({ kind: 'denied' });
    expect(await put(multistatus(inner('/x', 201)))).toMatchObject({ kind: 'ok' });
  });

  it('is no success if it cannot be read', async () => {
    expect(await put(answer(207, '<D:multi'))).toMatchObject({ kind: 'serverError', status: 207 });
  });

  it('is not stored by a captive portal', async () => {
    expect(await put(answer(200, '<html></html>', { 'content-type': 'text/html' }))).toEqual({
      kind: 'notDav',
      status: 200,
    });
  });
});

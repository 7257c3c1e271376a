import { describe, expect, it } from 'vitest';
import { findDavServices, type NameService } from '../../../electron/dav-services';

const srv = (name: string, port: number, priority = 0, weight = 0) => ({ name, port, priority, weight });

function zone(servers: Record<string, ReturnType<typeof srv>[]>, texts: Record<string, string[][]> = {}) {
  const asked: string[] = [];
  const find = <T>(records: Record<string, T[]>, name: string) => {
    asked.push(name);
    const found = records[name];
    return found ? Promise.resolve(found) : Promise.reject(new Error('ENOTFOUND'));
  };
  const names: NameService = {
    resolveSrv: (name) => find(servers, name),
    resolveTxt: (name) => find(texts, name),
  };
  return { names, asked };
}

describe('the services of a domain', () => {
  it('are those that speak TLS, the preferred one first, each with its path', async () => {
    const { names, asked } = zone(
      {
        '_caldavs._tcp.krefeld.example': [
          srv('second.krefeld.example', 8443, 20),
          srv('light.krefeld.example', 443, 10, 1),
          srv('first.krefeld.example', 443, 10, 9),
        ],
        '_carddavs._tcp.krefeld.example': [srv('dav.krefeld.example', 443)],
        '_caldav._tcp.krefeld.example': [srv('plain.krefeld.example', 80)],
      },
      { '_carddavs._tcp.krefeld.example': [['other=1'], ['path=/card', 'dav/']] },
    );
    expect(await findDavServices('krefeld.example', names)).toEqual([
      { kind: 'caldav', host: 'first.krefeld.example', port: 443, path: '' },
      { kind: 'caldav', host: 'light.krefeld.example', port: 443, path: '' },
      { kind: 'caldav', host: 'second.krefeld.example', port: 8443, path: '' },
      { kind: 'carddav', host: 'dav.krefeld.example', port: 443, path: '/carddav/' },
    ]);
    expect(asked.filter((name) => /^_(caldav|carddav)\./.test(name))).toEqual([]);
  });

  it('are none where the domain says so with a single dot, or says nothing', async () => {
    expect(
      await findDavServices('a.example', zone({ '_caldavs._tcp.a.example': [srv('', 0)] }).names),
    ).toEqual([]);
    expect(
      await findDavServices('a.example', zone({ '_caldavs._tcp.a.example': [srv('.', 443)] }).names),
    ).toEqual([]);
    expect(await findDavServices('b.example', zone({}).names)).toEqual([]);
  });

  it('are asked for in ASCII', async () => {
    const { names, asked } = zone({});
    await findDavServices('Büro.Krefeld.example', names);
    expect(asked).toContain('_caldavs._tcp.xn--bro-hoa.krefeld.example');
  });

  it.each([
    'localhost',
    '192.168.1.1',
    'a b.example',
    'lena@krefeld.example',
    'https://krefeld.example/',
    '',
    '..',
  ])('are not asked for where %j is no domain', async (text) => {
    const { names, asked } = zone({});
    expect(await findDavServices(text, names)).toEqual([]);
    expect(asked).toEqual([]);
  });

  it.each([
    ['path=//evil.example/'],
    ['path=dav'],
    ['path=/a?b'],
    ['path=/a\\b'],
    [`path=/${'x'.repeat(600)}`],
  ])('have no path where the text says %s', async (text) => {
    const name = '_caldavs._tcp.a.example';
    const { names } = zone({ [name]: [srv('dav.a.example', 443)] }, { [name]: [[text]] });
    expect(await findDavServices('a.example', names)).toMatchObject([{ path: '' }]);
  });

  it('that lead to an address in digits or to no port are left out', async () => {
    const name = '_caldavs._tcp.a.example';
    const { names } = zone({ [name]: [srv('10.0.0.1', 443), srv('dav.a.example', 0), srv('a/b', 443)] });
    expect(await findDavServices('a.example', names)).toEqual([]);
  });
});

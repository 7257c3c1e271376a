import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type FoundCollection, listCollections } from '../../renderer/dav/collections';
import { checkConnection } from '../../renderer/dav/connection-check';
import { createDavClient } from '../../renderer/dav/dav-client';
import { findHomes, findService } from '../../renderer/dav/discovery';
import { isSameHref } from '../../renderer/dav/hrefs';
import type { Transport } from '../../renderer/dav/transport';
import { davServers, type Officer } from '../support/dav-servers';
import { createNodeTransport } from '../support/node-transport';

const transportOf = ({ user, password, addressbook }: Officer) =>
  createNodeTransport({ account: { origin: new URL(addressbook).origin, user, password } });

/** As the desk finds them: without a password where the service is, with it what there is. */
async function found(transport: Transport, typed: string): Promise<FoundCollection[]> {
  const service = await findService(createDavClient(transport, { id: null }), typed, []);
  if (service.kind !== 'found') throw new Error(`${typed} leads to ${JSON.stringify(service)}`);
  const client = createDavClient(transport, { id: 'account' });
  const all: FoundCollection[] = [];
  for (const place of new Set([service.caldav?.url, service.carddav?.url])) {
    if (place === undefined) continue;
    const homes = await findHomes(client, place);
    if (homes.kind !== 'ok') throw new Error(`${place} has no homes: ${homes.kind}`);
    const list = await listCollections(client, homes.value);
    expect(list.failed).toEqual([]);
    all.push(...list.collections);
  }
  return all;
}

describe.each(davServers())('$name', ({ url, krefeld, venlo }) => {
  // By the address that was given, and by the bare host, as a person may type either.
  it.each([url, new URL(url).origin])('leads an officer from %s to the collections', async (typed) => {
    const collections = await found(transportOf(krefeld), typed);
    const at = (href: string) => collections.find((one) => isSameHref(one.href, href));
    expect(at(krefeld.addressbook)).toMatchObject({ kind: 'addressbook' });
    for (const href of [krefeld.calendar, krefeld.tasks])
      expect(at(href)).toMatchObject({ kind: 'calendar' });
    for (const href of [krefeld.addressbook, krefeld.calendar]) expect(at(href)?.access).not.toBe('read');
    const components = (href: string) => at(href)?.components ?? ['VEVENT', 'VTODO'];
    expect(components(krefeld.calendar)).toContain('VEVENT');
    expect(components(krefeld.tasks)).toContain('VTODO');
  });

  it('leads the other officer to collections of both kinds', async () => {
    const collections = await found(transportOf(venlo), url);
    expect(new Set(collections.map(({ kind }) => kind))).toEqual(new Set(['addressbook', 'calendar']));
  });

  it('stands the connection check, with a trial write that leaves nothing behind', async () => {
    const transport = transportOf(krefeld);
    const uids: string[] = [];
    const newUid = () => {
      uids.push(randomUUID());
      return uids.at(-1) ?? '';
    };
    const hrefs = (await found(transport, url))
      .map(({ href }) => href)
      .filter((href) => [krefeld.addressbook, krefeld.calendar].some((own) => isSameHref(own, href)));
    const trial = { hrefs, words: 'Probe von Tandem, bitte nicht beachten', newUid };
    const steps = await checkConnection(transport, { accountId: 'account', url, inUse: hrefs, trial });
    expect(steps.map(({ step, outcome }) => [step, outcome])).toEqual([
      ['name', 'found'],
      ['reach', 'answers'],
      ['encryption', new URL(url).protocol === 'http:' ? 'thisComputer' : 'trusted'],
      ['proxy', 'passed'],
      ['service', 'dav'],
      ['signIn', 'accepted'],
      ['collections', 'found'],
      ['rights', expect.stringMatching(/^(?:write|unknown)$/)],
      ['rights', expect.stringMatching(/^(?:write|unknown)$/)],
      ['trialWrite', 'done'],
      ['trialWrite', 'done'],
    ]);
    const tried = steps.flatMap((step) =>
      step.step === 'trialWrite' && step.outcome === 'done' ? [step.traits.keepsOwnLines] : [],
    );
    expect(tried).toEqual([true, true]);
    const client = createDavClient(transport, { id: 'account' });
    expect(uids).toHaveLength(2);
    for (const [place, kind, end] of [
      [krefeld.addressbook, 'addressbook', 'vcf'],
      [krefeld.calendar, 'calendar', 'ics'],
    ] as const) {
      const left = uids.map(async (uid) => client.get(`${place}${uid}.${end}`, { kind }));
      expect((await Promise.all(left)).map((answer) => answer.kind)).toEqual(['gone', 'gone']);
    }
  });

  it('is told from a wrong password by the connection check', async () => {
    const stranger = transportOf({ ...krefeld, password: `${krefeld.password}-wrong` });
    const steps = await checkConnection(stranger, { accountId: 'account', url });
    expect(steps.at(-1)).toMatchObject({ step: 'signIn', outcome: 'refused' });
  });
});

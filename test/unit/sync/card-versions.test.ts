import { describe, expect, it } from 'vitest';
import { patchContact } from '../../../renderer/codec/patch-contact';
import { readContact } from '../../../renderer/codec/read-contact';
import { type FakeTraits, faults, plainTraits, profiles } from '../../support/fake-dav';
import { createSharedCards, uidOf } from '../../support/shared-card';
import { expectAgreement, expectQuiet, settleAll } from '../../support/sync-expect';
import { card, valueOf } from '../../support/sync-texts';

/** As another program writes it; LANG, KIND and the picture are lost where the server makes 3.0 of it. */
const four = (uid: string): string =>
  [
    'BEGIN:VCARD',
    'VERSION:4.0',
    `UID:${uid}`,
    'KIND:individual',
    'FN:Sanne Voorbeeld',
    'N:Voorbeeld;Sanne;;;',
    'LANG;PREF=1:nl',
    'PHOTO:data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAAC0lEQVQIW2NgAAIAAAUAAR4f7BQAAAAASUVORK5CYII=',
    'NOTE:von anderswo',
    'END:VCARD',
    '',
  ].join('\r\n');
/** As the form writes them. */
function withTopics(raw: string, topics: readonly string[]): string {
  const before = readContact(raw, { id: '7', mainLanguage: 'de' });
  return patchContact(raw, before, { ...before, topics: [...topics] }, { mainLanguage: 'de' });
}

const three = (uid: string): string => card(uid, { note: 'alt', extra: ['CLASS:PRIVATE', 'LABEL:Weg 1'] });

const negotiating: [string, FakeTraits][] = [
  ['Cyrus', profiles.cyrus],
  ['sabre', profiles.sabre],
];

describe('a card on a server that gives it in the version that is asked for', () => {
  it.each(negotiating)('is taken as it is stored, in 4.0 as well as in 3.0 (%s)', async (_, traits) => {
    const { server, anna, at } = await createSharedCards(1, { ...traits, trash: false });
    server.write(at('four.vcf'), four(uidOf(7)));
    server.write(at('three.vcf'), three(uidOf(8)));
    await anna.settle();
    expect(anna.desk.byUid(uidOf(7))[0]?.raw).toBe(four(uidOf(7)));
    expect(anna.desk.byUid(uidOf(8))[0]?.raw).toBe(three(uidOf(8)));
  });

  it.each(negotiating)('stays in its version when we edit it, and loses nothing (%s)', async (_, traits) => {
    const { server, book, anna, bram, at, edit, stored } = await createSharedCards(1, {
      ...traits,
      trash: false,
    });
    server.write(at('four.vcf'), four(uidOf(7)));
    server.write(at('three.vcf'), three(uidOf(8)));
    await settleAll([anna, bram], 1);
    edit(anna, 7, 'NOTE', 'bearbeitet');
    edit(bram, 8, 'NOTE', 'auch');
    await settleAll([anna, bram], 2);
    expect(stored(7, 'VERSION')).toBe('4.0');
    expect(stored(7, 'LANG')).toBe('nl');
    expect(stored(7, 'PHOTO')).toContain('data:image/png;base64,iVBOR');
    expect([stored(7, 'NOTE'), stored(8, 'NOTE')]).toEqual(['bearbeitet', 'auch']);
    expect([stored(8, 'VERSION'), stored(8, 'CLASS'), stored(8, 'LABEL')]).toEqual([
      '3.0',
      'PRIVATE',
      'Weg 1',
    ]);
    expectAgreement(server, book, [anna, bram]);
    await expectQuiet(server, [anna, bram]);
  });

  it.each([...negotiating, ['a server of one version', plainTraits] as const])(
    'says topics as expertise too, and comes to rest with them (%s)',
    async (_, traits) => {
      const { server, book, anna, bram, at, stored } = await createSharedCards(1, {
        ...traits,
        trash: false,
      });
      const foreign = 'EXPERTISE;LEVEL=expert:Imkerei';
      server.write(at('four.vcf'), four(uidOf(7)).replace('NOTE:', `${foreign}\r\nNOTE:`));
      await settleAll([anna, bram], 1);
      for (const [officer, topics] of [
        [anna, ['waste']],
        [bram, ['waste', 'climate-adaptation']],
      ] as const) {
        const [item] = officer.desk.byUid(uidOf(7));
        officer.desk.edit(item?.itemId ?? '', (raw) => withTopics(raw, topics));
      }
      await settleAll([anna, bram], 2);
      const lines = (server.read(at('four.vcf')) ?? '')
        .split('\r\n')
        .filter((l) => l.startsWith('EXPERTISE'));
      expect(lines).toHaveLength(3);
      expect(lines).toContain(foreign);
      expect(stored(7, 'X-TANDEM-TOPIC')).toBe('waste climate-adaptation');
      expectAgreement(server, book, [anna, bram]);
      await expectQuiet(server, [anna, bram]);
    },
  );

  it.each(negotiating)('is no change when only the other version is given (%s)', async (_, traits) => {
    const { server, anna, bram, at, shown } = await createSharedCards(2, { ...traits, trash: false });
    server.write(at('four.vcf'), four(uidOf(7)));
    await settleAll([anna, bram], 1);
    anna.time.pass(25 * 60 * 60 * 1000);
    await anna.sync({ full: true });
    expect(shown(anna, 7, 'LANG')).toBe('nl');
    await expectQuiet(server, [anna, bram]);
  });

  it.each(negotiating)('is looked for in its version when an answer was lost (%s)', async (_, traits) => {
    const { server, book, anna, at, edit, stored, conflicts } = await createSharedCards(1, {
      ...traits,
      trash: false,
    });
    server.write(at('four.vcf'), four(uidOf(7)));
    await anna.settle();
    const heal = server.addFault(faults.lostAnswer({ methods: ['PUT'] }));
    edit(anna, 7, 'NOTE', 'Antwort verloren');
    await anna.sync();
    heal();
    const before = server.count('PUT');
    await anna.settle();
    expect(server.count('PUT'), 'it was stored, and is not sent again').toBe(before);
    expect([stored(7, 'NOTE'), stored(7, 'LANG')]).toEqual(['Antwort verloren', 'nl']);
    expect(conflicts(anna)).toEqual([]);
    expectAgreement(server, book, [anna]);
  });

  it.each(negotiating)(
    'that was erased here is deleted there, and does not come back (%s)',
    async (_, traits) => {
      const { server, anna, at } = await createSharedCards(3, { ...traits, trash: false });
      server.write(at('four.vcf'), four(uidOf(7)));
      await anna.settle();
      const [item] = anna.desk.byUid(uidOf(7));
      if (!item) throw new Error('not received');
      anna.desk.erase(item.itemId);
      await anna.settle();
      expect(server.read(at('four.vcf'))).toBeUndefined();
      expect(anna.desk.byUid(uidOf(7))).toEqual([]);
    },
  );

  it('costs no second request where the server knows one version only', async () => {
    const { server, anna, at } = await createSharedCards(1, { ...plainTraits, cardVersions: ['3.0'] });
    server.write(at('four.vcf'), four(uidOf(7)));
    const before = server.exchanges.length;
    await anna.sync();
    const bodies = server.exchanges.slice(before).map(({ request }) => request.body ?? '');
    expect(bodies.filter((body) => body.includes('addressbook-multiget'))).toHaveLength(1);
    expect(valueOf(anna.desk.byUid(uidOf(7))[0]?.raw, 'VERSION')).toBe('4.0');
  });
});

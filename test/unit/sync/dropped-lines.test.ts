import { describe, expect, it } from 'vitest';
import { patchContact } from '../../../renderer/codec/patch-contact';
import { patchIdea } from '../../../renderer/codec/patch-idea';
import { patchRotation } from '../../../renderer/codec/patch-rotation';
import { readContact } from '../../../renderer/codec/read-contact';
import { readIdea } from '../../../renderer/codec/read-idea';
import { readRotation } from '../../../renderer/codec/read-rotation';
import type { Localized } from '../../../renderer/domain/localized';
import type { SyncKind } from '../../../renderer/sync/ports';
import { type FakeTraits, plainTraits } from '../../support/fake-dav';
import { createOfficers } from '../../support/officers';
import { createSharedCards, uidOf } from '../../support/shared-card';
import type { SyncDesk } from '../../support/sync-desk';
import { expectAgreement, expectQuiet, settleAll } from '../../support/sync-expect';
import { card, event, task, withLine } from '../../support/sync-texts';

const long = `X-TANDEM-NOTE;LANGUAGE=nl:${'lang verhaal '.repeat(1_700)}slot`;
const short = 'X-TANDEM-NOTE;LANGUAGE=nl:kort verhaal';

/** Anna and Bram in step on a card whose Dutch note is this line. */
async function withNote(line: string) {
  const scene = await createSharedCards(1);
  const { anna, bram } = scene;
  const change = (desk: typeof anna, edit: (raw: string) => string) => {
    const [item] = desk.desk.items();
    desk.desk.edit(item?.itemId ?? '', edit);
  };
  change(anna, (raw) => withLine(raw, 'X-TANDEM-NOTE', line));
  await settleAll([anna, bram], 1);
  return { ...scene, change };
}
const dropNote = (raw: string) => withLine(withLine(raw, 'X-TANDEM-NOTE', ''), 'TEL', 'TEL:0800');

describe('a very long line of ours', () => {
  it('that a program drops which does not keep such lines is put back, and its own change stays', async () => {
    const { server, book, anna, bram, href, shown, stored, conflicts } = await withNote(long);
    server.write(href(1), dropNote(server.read(href(1)) ?? ''));
    await settleAll([anna, bram], 2);
    for (const value of [
      shown(anna, 1, 'X-TANDEM-NOTE'),
      shown(bram, 1, 'X-TANDEM-NOTE'),
      stored(1, 'X-TANDEM-NOTE'),
    ]) {
      expect(value?.endsWith('slot')).toBe(true);
    }
    expect(stored(1, 'TEL')).toBe('0800');
    expect([...conflicts(anna), ...conflicts(bram)]).toEqual([]);
    expectAgreement(server, book, [anna, bram]);
    await expectQuiet(server, [anna, bram]);
  });

  it('is put back at a desk that had not seen what a colleague wrote before the program dropped it', async () => {
    const { server, book, anna, bram, edit, href, shown, stored } = await withNote(long);
    edit(bram, 1, 'ROLE', 'Leitung');
    await bram.settle();
    server.write(href(1), dropNote(server.read(href(1)) ?? ''));
    await anna.settle();
    // The colleague comes last, when all counts are others.
    edit(anna, 1, 'TITLE', 'neu');
    await settleAll([anna, bram], 2);
    for (const desk of [anna, bram]) expect(shown(desk, 1, 'X-TANDEM-NOTE')?.endsWith('slot')).toBe(true);
    expect([stored(1, 'TEL'), stored(1, 'ROLE'), stored(1, 'TITLE')]).toEqual(['0800', 'Leitung', 'neu']);
    expectAgreement(server, book, [anna, bram]);
    await expectQuiet(server, [anna, bram]);
  });

  it('that a colleague takes away is gone also where this desk has not seen what came before', async () => {
    const { server, book, anna, bram, change, edit, shown } = await withNote(long);
    edit(bram, 1, 'ROLE', 'Leitung');
    await bram.settle();
    change(bram, dropNote);
    await settleAll([bram, anna], 2);
    expect(shown(anna, 1, 'X-TANDEM-NOTE')).toBeUndefined();
    expectAgreement(server, book, [anna, bram]);
  });

  it('that a colleague takes away at another desk is gone', async () => {
    const { server, book, anna, bram, change, shown } = await withNote(long);
    change(bram, dropNote);
    await settleAll([bram, anna], 2);
    expect([shown(anna, 1, 'X-TANDEM-NOTE'), shown(anna, 1, 'TEL')]).toEqual([undefined, '0800']);
    expectAgreement(server, book, [anna, bram]);
  });

  it('is another matter than a short one, which any program may take away', async () => {
    const { server, anna, href, shown } = await withNote(short);
    server.write(href(1), dropNote(server.read(href(1)) ?? ''));
    await anna.settle();
    expect(shown(anna, 1, 'X-TANDEM-NOTE')).toBeUndefined();
  });
});

const options = { mainLanguage: 'de', now: Date.UTC(2026, 0, 5) } as const;
const reading = { id: 'x', mainLanguage: 'de' } as const;

/** How an officer types a text in both languages into a record, and reads it. */
const kinds: Record<
  SyncKind,
  { text: string; read: (raw: string) => Localized; write: (raw: string, note: Localized) => string }
> = {
  contact: {
    text: card(uidOf(1)),
    read: (raw) => readContact(raw, reading).note,
    write: (raw, note) => {
      const before = readContact(raw, reading);
      return patchContact(raw, before, { ...before, note }, options);
    },
  },
  rotation: {
    text: event(uidOf(1)),
    read: (raw) => readRotation(raw, reading).note,
    write: (raw, note) => {
      const before = readRotation(raw, reading);
      return patchRotation(raw, before, { ...before, note }, options);
    },
  },
  idea: {
    text: task(uidOf(1)),
    read: (raw) => readIdea(raw, reading).text,
    write: (raw, text) => {
      const before = readIdea(raw, reading);
      return patchIdea(raw, before, { ...before, text }, options);
    },
  },
};

const placeOf: Record<SyncKind, string> = { contact: 'book', rotation: 'rotations', idea: 'ideas' };

/** As DAVx5 does with what it does not know. */
const dropLong = (raw: string): string =>
  raw
    .split(/\r\n(?![ \t])/)
    .filter((line) => !line.startsWith('X-') || line.replace(/\r\n[ \t]/g, '').length <= 25_000)
    .join('\r\n');

const bothDrop = { ...plainTraits, rewriteCard: dropLong, rewriteEvent: dropLong };
const servers: [string, FakeTraits][] = [
  ['with etags', bothDrop],
  ['without etags', { ...bothDrop, putEtag: { card: false, event: false } }],
];
const cases = servers.flatMap(([name, traits]) =>
  (['contact', 'rotation', 'idea'] as const).map((kind) => [name, kind, traits] as const),
);

describe('a text of 30,000 characters in the second language, on a server that drops such lines', () => {
  it.each(cases)(
    'stays here whoever edits what, and is said so of each item once (%s, %s)',
    async (_, kind, traits) => {
      const { server, anna, bram } = createOfficers({ traits });
      const { text, read, write } = kinds[kind];
      const itemOf = (desk: SyncDesk, uid = uidOf(1)) => {
        const [item] = desk.desk.byUid(uid);
        if (!item) throw new Error('No such item');
        return item;
      };
      const type = (desk: SyncDesk, note: Localized, uid?: string) =>
        desk.desk.edit(itemOf(desk, uid).itemId, (raw) => write(raw, note));
      const told = () => anna.desk.tables().activity.filter((each) => each.kind === 'losesOwnLines').length;
      const nl = 'heel lang verhaal, '.repeat(1_600);
      anna.desk.add(kind, text);
      anna.desk.add(kind, text.replace(uidOf(1), uidOf(2)));
      await settleAll([anna, bram], 1);
      type(anna, { de: 'kurz', nl: `${nl}1` });
      await settleAll([anna, bram], 2);
      expect(read(itemOf(anna).raw)).toEqual({ de: 'kurz', nl: `${nl}1` });
      expect([read(itemOf(bram).raw), told()]).toEqual([{ de: 'kurz' }, 1]);
      await expectQuiet(server, [anna, bram]);
      type(bram, { de: 'kürzer' });
      await settleAll([bram, anna], 2);
      expect(read(itemOf(anna).raw)).toEqual({ de: 'kürzer', nl: `${nl}1` });
      type(anna, { de: 'kürzer', nl: `${nl}2` });
      type(anna, { de: 'kurz', nl: `${nl}3` }, uidOf(2));
      await settleAll([anna, bram], 2);
      expect(read(itemOf(anna).raw).nl).toBe(`${nl}2`);
      expect(read(itemOf(anna, uidOf(2)).raw).nl).toBe(`${nl}3`);
      expect(told(), 'once of each item').toBe(2);
      expect(anna.collection(placeOf[kind]).traits.keepsOwnLines).toBeUndefined();
      await expectQuiet(server, [anna, bram]);
      type(anna, { de: 'kürzer', nl: 'kort' });
      await settleAll([anna, bram], 2);
      expect(read(itemOf(bram).raw)).toEqual({ de: 'kürzer', nl: 'kort' });
      await expectQuiet(server, [anna, bram]);
    },
  );
});

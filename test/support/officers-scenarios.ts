import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { newCard } from '../../renderer/codec/new-card';
import { newIdea } from '../../renderer/codec/new-idea';
import { newRotation } from '../../renderer/codec/new-rotation';
import { patchRotation } from '../../renderer/codec/patch-rotation';
import { readPhoto, setPhoto } from '../../renderer/codec/photo';
import { readContact } from '../../renderer/codec/read-contact';
import { readIdea } from '../../renderer/codec/read-idea';
import { readRotation } from '../../renderer/codec/read-rotation';
import type { Rotation } from '../../renderer/domain/rotation';
import type { SyncKind } from '../../renderer/sync/ports';
import { exampleContact, exampleIdea, exampleRotation } from './format-samples';
import type { SyncDesk } from './sync-desk';
import { card } from './sync-texts';
import { kinds, type TwoOfficers } from './two-officers';

const textField: Record<SyncKind, string> = { contact: 'NOTE', rotation: 'DESCRIPTION', idea: 'DESCRIPTION' };
const otherField: Record<SyncKind, string> = { contact: 'TITLE', rotation: 'LOCATION', idea: 'LOCATION' };
const single: Record<SyncKind, string> = { contact: 'FN', rotation: 'SUMMARY', idea: 'SUMMARY' };

const options = { mainLanguage: 'de', now: Date.UTC(2026, 5, 4, 10) } as const;
const withNewId = <Thing extends { id: string; uid: string }>(thing: Thing): Thing => {
  const uid = randomUUID();
  return { ...thing, id: uid, uid };
};

/** One item of each kind, which Krefeld has written and Venlo has. */
async function shared(officers: TwoOfficers): Promise<{ kind: SyncKind; uid: string }[]> {
  const items = kinds.map((kind) => ({ kind, uid: randomUUID() }));
  for (const { kind, uid } of items) officers.add(officers.krefeld, kind, uid);
  await officers.exchange();
  return items;
}

const bothOrders = (officers: TwoOfficers): SyncDesk[] => [officers.krefeld, officers.venlo];

/** What two officers go through on whatever server, with contacts, rotations and ideas. */
export const scenarios: Record<string, (officers: TwoOfficers) => Promise<void>> = {
  'what one adds is there for the other, umlauts and second language too': async (officers) => {
    const items = kinds.map((kind) => ({ kind, uid: randomUUID() }));
    for (const { kind, uid } of items) {
      officers.add(officers.krefeld, kind, uid);
      officers.edit(officers.krefeld, uid, `${single[kind]}:Jürgen Müßig-Ünal`);
      officers.edit(officers.krefeld, uid, `${textField[kind]};LANGUAGE=de:Ruft lieber an`);
      const translated = `X-TANDEM-${textField[kind]};LANGUAGE=nl`;
      officers.edit(
        officers.krefeld,
        uid,
        `${translated}:Belt liever\\, mailt nooit\\; daags\\nof ’s avonds`,
      );
    }
    await officers.exchange();
    for (const { kind, uid } of items) {
      expect(officers.shown(officers.venlo, uid, single[kind])).toBe('Jürgen Müßig-Ünal');
      expect(officers.shown(officers.venlo, uid, textField[kind])).toBe('Ruft lieber an');
      expect(officers.shown(officers.venlo, uid, `X-TANDEM-${textField[kind]}`)).toBe(
        'Belt liever, mailt nooit; daags\nof ’s avonds',
      );
      officers.expectSame(uid);
    }
    await officers.expectQuiet();
  },
  'edits of different fields while both are offline meet, whoever comes online first': async (officers) => {
    const items = await shared(officers);
    for (const first of bothOrders(officers)) {
      for (const { kind, uid } of items) {
        officers.edit(officers.krefeld, uid, `${textField[kind]}:aus Krefeld\\, zuerst ${first.name}`);
        officers.edit(officers.venlo, uid, `${otherField[kind]}:uit Venlo\\, eerst ${first.name}`);
      }
      await officers.exchange(first);
      for (const { kind, uid } of items) {
        for (const desk of [officers.krefeld, officers.venlo]) {
          expect(officers.shown(desk, uid, textField[kind])).toBe(`aus Krefeld, zuerst ${first.name}`);
          expect(officers.shown(desk, uid, otherField[kind])).toBe(`uit Venlo, eerst ${first.name}`);
        }
        expect(officers.conflictsOf(uid)).toEqual([]);
        officers.expectSame(uid);
      }
    }
    await officers.expectQuiet();
  },
  'edits of one field: one is shown, the other waits, both are equal': async (officers) => {
    const items = await shared(officers);
    for (const first of bothOrders(officers)) {
      for (const { kind, uid } of items) {
        officers.edit(officers.krefeld, uid, `${single[kind]}:aus Krefeld ${first.name}`);
        officers.edit(officers.venlo, uid, `${single[kind]}:uit Venlo ${first.name}`);
      }
      await officers.exchange(first);
      for (const { kind, uid } of items) {
        const waiting = officers.conflictsOf(uid).map(({ mine }) => mine);
        const kept = [officers.shown(officers.krefeld, uid, single[kind]), ...waiting];
        expect(kept).toContain(`aus Krefeld ${first.name}`);
        expect(kept).toContain(`uit Venlo ${first.name}`);
        officers.expectSame(uid);
      }
    }
    await officers.expectQuiet();
  },
  'what one removes is gone; what the other edits meanwhile stays': async (officers) => {
    for (const first of bothOrders(officers)) {
      const [gone, kept] = [await shared(officers), await shared(officers)];
      // Removals that are most of a collection would wait for an answer.
      await shared(officers);
      for (const { uid } of [...gone, ...kept]) officers.trash(officers.krefeld, uid);
      for (const { kind, uid } of kept)
        officers.edit(officers.venlo, uid, `${textField[kind]}:noch gebraucht`);
      await officers.exchange(first);
      for (const desk of [officers.krefeld, officers.venlo]) {
        for (const { uid } of gone) expect(officers.has(desk, uid)).toBe(false);
        for (const { kind, uid } of kept) {
          expect(officers.has(desk, uid)).toBe(true);
          expect(officers.shown(desk, uid, textField[kind])).toBe('noch gebraucht');
        }
      }
    }
    await officers.expectQuiet();
  },
  'an answer that is lost makes no second one': async (officers) => {
    const items = kinds.map((kind) => ({ kind, uid: randomUUID() }));
    for (const { kind, uid } of items) {
      officers.add(officers.krefeld, kind, uid);
      officers.loseNextAnswer();
      await officers.krefeld.sync({ now: true });
    }
    await officers.exchange();
    for (const { kind, uid } of items) {
      expect(officers.venlo.desk.byUid(uid)).toHaveLength(1);
      officers.edit(officers.krefeld, uid, `${textField[kind]}:nach der Störung`);
      officers.loseNextAnswer();
      await officers.krefeld.sync({ now: true });
    }
    await officers.exchange();
    for (const { kind, uid } of items)
      expect(officers.shown(officers.venlo, uid, textField[kind])).toBe('nach der Störung');
    await officers.expectQuiet();
  },
  'a contact, a rotation and an idea come over as the desk has them': async (officers) => {
    const [lena, days, idea] = [
      withNewId(exampleContact),
      withNewId(exampleRotation),
      withNewId(exampleIdea),
    ];
    officers.addText(officers.krefeld, 'contact', newCard(lena, options));
    officers.addText(officers.krefeld, 'rotation', newRotation(days, options));
    officers.addText(officers.krefeld, 'idea', newIdea(idea, options));
    const here = [lena, days, idea].map(({ uid }) => officers.raw(officers.krefeld, uid));
    await officers.exchange();
    const there = [lena, days, idea].map(({ uid }) => officers.raw(officers.venlo, uid));
    const read = ([contact = '', rotation = '', todo = '']: string[]) => [
      readContact(contact, { id: lena.id, mainLanguage: 'de' }),
      readRotation(rotation, { id: days.id, mainLanguage: 'de' }),
      readIdea(todo, { id: idea.id, mainLanguage: 'de' }),
    ];
    expect(read(there)).toEqual(read(here));
    await officers.expectQuiet();
  },
  'a picture and a long note come over whole, and stay when another field is edited': async (officers) => {
    const uid = randomUUID();
    const bytes = picture(40_000);
    const note = 'Größere Vorhaben über die Grenze: Ärger mit Öl, Süßwasser, Fähren; '.repeat(60).trim();
    const lena = { ...exampleContact, id: uid, uid, note: { de: note } };
    officers.addText(officers.krefeld, 'contact', setPhoto(newCard(lena, options), { bytes }));
    await officers.exchange();
    officers.edit(officers.venlo, uid, 'TITLE:Leitung Kultur');
    await officers.exchange(officers.venlo);
    for (const desk of [officers.krefeld, officers.venlo]) {
      const raw = officers.raw(desk, uid);
      expect(readPhoto(raw)?.bytes).toEqual(bytes);
      expect(readContact(raw, { id: uid, mainLanguage: 'de' })).toMatchObject({
        note: { de: note },
        role: { de: 'Leitung Kultur' },
      });
    }
    officers.expectSame(uid);
    await officers.expectQuiet();
  },
  'one moves a day of a rotation and the other takes one out, both offline': async (officers) => {
    const days = withNewId(exampleRotation);
    officers.addText(officers.krefeld, 'rotation', newRotation(days, options));
    await officers.exchange();
    for (const [first, [moved, to, skipped]] of [
      [officers.krefeld, ['2026-06-30', '2026-07-01', '2026-07-14']],
      [officers.venlo, ['2026-07-28', '2026-07-29', '2026-08-11']],
    ] as const) {
      const [one] = exampleRotation.exceptions.filter(({ kind }) => kind === 'moved');
      if (one?.kind !== 'moved') throw new Error('The example has no day that was moved');
      change(officers, officers.krefeld, days.uid, [{ ...one, date: moved, to }]);
      change(officers, officers.venlo, days.uid, [
        { kind: 'skipped', date: skipped, reason: 'hostClosed', absenceId: '' },
      ]);
      await officers.exchange(first);
      for (const desk of [officers.krefeld, officers.venlo]) {
        const { exceptions } = rotationAt(officers, desk, days.uid);
        expect(exceptions).toContainEqual({ ...one, date: moved, to });
        expect(exceptions.filter(({ date }) => date === skipped)).toEqual([
          { kind: 'skipped', date: skipped, reason: 'hostClosed', absenceId: '' },
        ]);
      }
      officers.expectSame(days.uid);
    }
    await officers.expectQuiet();
  },
  'more than one batch goes over and comes back edited': async (officers) => {
    const uids = Array.from({ length: 70 }, () => randomUUID());
    for (const uid of uids) officers.addText(officers.krefeld, 'contact', card(uid, { note: 'neu' }));
    await officers.exchange();
    expect(uids.filter((uid) => !officers.has(officers.venlo, uid))).toEqual([]);
    for (const uid of uids) officers.edit(officers.venlo, uid, 'NOTE:besprochen');
    await officers.exchange(officers.venlo);
    expect(uids.map((uid) => officers.shown(officers.krefeld, uid, 'NOTE'))).toEqual(
      uids.map(() => 'besprochen'),
    );
    await officers.expectQuiet();
  },
};

function rotationAt(officers: TwoOfficers, desk: SyncDesk, uid: string): Rotation {
  return readRotation(officers.raw(desk, uid), { id: uid, mainLanguage: 'de' });
}

function change(officers: TwoOfficers, desk: SyncDesk, uid: string, more: Rotation['exceptions']): void {
  const before = rotationAt(officers, desk, uid);
  const after = { ...before, exceptions: [...before.exceptions, ...more] };
  officers.rewrite(desk, uid, (raw) => patchRotation(raw, before, after, options));
}

/** Bytes that begin as a JPEG does; nobody looks at the rest. */
function picture(length: number): Uint8Array<ArrayBuffer> {
  const bytes = Uint8Array.from({ length }, (_, index) => (index * index + 7 * index) % 251);
  bytes.set([0xff, 0xd8, 0xff, 0xe0]);
  return bytes;
}

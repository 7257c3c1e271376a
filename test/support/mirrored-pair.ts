import { patchContact } from '../../renderer/codec/patch-contact';
import { patchIdea } from '../../renderer/codec/patch-idea';
import { patchRotation } from '../../renderer/codec/patch-rotation';
import { readContact } from '../../renderer/codec/read-contact';
import { readIdea } from '../../renderer/codec/read-idea';
import { readRotation } from '../../renderer/codec/read-rotation';
import type { Localized } from '../../renderer/domain/localized';
import type { SyncKind } from '../../renderer/sync/ports';
import { createFakeDav } from './fake-dav';
import { createSyncDesk, createTestClock, type SyncDesk } from './sync-desk';
import { card, event, task, valueOf, withLine } from './sync-texts';

const uid = '00000001-0000-4000-8000-000000000000';
const options = { mainLanguage: 'de', now: Date.UTC(2026, 0, 5) } as const;
const reading = { id: 'x', mainLanguage: 'de' } as const;

/** How an officer types a note in both languages into a record, and which standard line it stands in. */
export const bilingualKinds: Record<
  SyncKind,
  {
    text: string;
    line: string;
    read: (raw: string) => Localized;
    write: (raw: string, note: Localized) => string;
  }
> = {
  contact: {
    text: card(uid),
    line: 'NOTE',
    read: (raw) => readContact(raw, reading).note,
    write: (raw, note) => {
      const before = readContact(raw, reading);
      return patchContact(raw, before, { ...before, note }, options);
    },
  },
  rotation: {
    text: event(uid),
    line: 'DESCRIPTION',
    read: (raw) => readRotation(raw, reading).note,
    write: (raw, note) => {
      const before = readRotation(raw, reading);
      return patchRotation(raw, before, { ...before, note }, options);
    },
  },
  idea: {
    text: task(uid),
    line: 'DESCRIPTION',
    read: (raw) => readIdea(raw, reading).text,
    write: (raw, text) => {
      const before = readIdea(raw, reading);
      return patchIdea(raw, before, { ...before, text }, options);
    },
  },
};

/** A book in Krefeld, whose language is German, and one in Venlo; Anna has both, the others one each. */
export function mirroredPair(kind: SyncKind, written: Localized) {
  const server = createFakeDav();
  const shared = { anna: 'write', bram: 'write' } as const;
  const type = kind === 'contact' ? 'addressbook' : 'calendar';
  const books = {
    de: server.addCollection({ kind: type, name: 'krefeld', shared }),
    nl: server.addCollection({ kind: type, name: 'venlo', shared }),
  };
  const desk = (name: string, user: 'anna' | 'bram', languages: readonly ('de' | 'nl')[]) =>
    createSyncDesk({
      name,
      transport: server.transport(user),
      time: createTestClock(),
      places: languages.map((language) => ({
        id: language,
        kind,
        href: server.hrefOf(books[language], user),
        mainLanguage: language,
      })),
    });
  const { text, line, read, write } = bilingualKinds[kind];
  const anna = desk('anna', 'anna', ['de', 'nl']);
  const bram = desk('bram', 'bram', ['de']);
  const cleo = desk('cleo', 'bram', ['nl']);
  const itemOf = (one: SyncDesk) => {
    const [item] = one.desk.byUid(uid);
    if (!item) throw new Error('No such item');
    return item;
  };
  const bodyIn = (language: 'de' | 'nl') => [...server.bodies(books[language]).values()][0] ?? '';
  anna.desk.add(kind, write(text, written));
  return {
    server,
    anna,
    bram,
    cleo,
    all: [anna, bram, cleo],
    text: (one: SyncDesk) => read(itemOf(one).raw),
    type: (one: SyncDesk, note: Localized) => one.desk.edit(itemOf(one).itemId, (raw) => write(raw, note)),
    /** What colleagues see who know no lines of ours. */
    shown: () => (['de', 'nl'] as const).map((language) => valueOf(bodyIn(language), line)),
    foreign: (language: 'de' | 'nl', value: string) => {
      const [name] = server.bodies(books[language]).keys();
      const href = server.hrefOf(books[language], 'anna') + (name ?? '');
      server.write(href, withLine(server.read(href) ?? '', line, `${line};LANGUAGE=${language}:${value}`));
    },
  };
}

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

type Typed = { note?: Localized; topics?: readonly string[] };

/** How an officer types a note in both languages and topics into a record, and which standard line the note stands in. */
const bilingualKinds: Record<
  SyncKind,
  {
    text: string;
    line: string;
    read: (raw: string) => { note: Localized; topics: readonly string[] };
    write: (raw: string, typed: Typed) => string;
  }
> = {
  contact: {
    text: card(uid),
    line: 'NOTE',
    read: (raw) => readContact(raw, reading),
    write: (raw, { note, topics }) => {
      const before = readContact(raw, reading);
      const after = { ...before, note: note ?? before.note, topics: [...(topics ?? before.topics)] };
      return patchContact(raw, before, after, options);
    },
  },
  rotation: {
    text: event(uid),
    line: 'DESCRIPTION',
    read: (raw) => ({ note: readRotation(raw, reading).note, topics: [] }),
    write: (raw, { note }) => {
      const before = readRotation(raw, reading);
      return patchRotation(raw, before, { ...before, note: note ?? before.note }, options);
    },
  },
  idea: {
    text: task(uid),
    line: 'DESCRIPTION',
    read: (raw) => {
      const { text, topics } = readIdea(raw, reading);
      return { note: text, topics };
    },
    write: (raw, { note, topics }) => {
      const before = readIdea(raw, reading);
      const after = { ...before, text: note ?? before.text, topics: [...(topics ?? before.topics)] };
      return patchIdea(raw, before, after, options);
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
  const writeIn = (language: 'de' | 'nl', change: (body: string) => string) => {
    const [name] = server.bodies(books[language]).keys();
    const href = server.hrefOf(books[language], 'anna') + (name ?? '');
    server.write(href, change(server.read(href) ?? ''));
  };
  anna.desk.add(kind, write(text, { note: written }));
  return {
    server,
    anna,
    bram,
    cleo,
    all: [anna, bram, cleo],
    raw: (one: SyncDesk) => itemOf(one).raw,
    text: (one: SyncDesk) => read(itemOf(one).raw).note,
    type: (one: SyncDesk, note: Localized) =>
      one.desk.edit(itemOf(one).itemId, (raw) => write(raw, { note })),
    topics: (one: SyncDesk) => read(itemOf(one).raw).topics,
    choose: (one: SyncDesk, topics: readonly string[]) =>
      one.desk.edit(itemOf(one).itemId, (raw) => write(raw, { topics })),
    /** What colleagues see who know no lines of ours. */
    shown: () => (['de', 'nl'] as const).map((language) => valueOf(bodyIn(language), line)),
    words: () =>
      (['de', 'nl'] as const).map((language) =>
        (valueOf(bodyIn(language), 'CATEGORIES') ?? '').split(',').filter(Boolean).sort(),
      ),
    mayOnlyRead: (language: 'de' | 'nl', user: 'bram') => server.setRight(books[language], user, 'read'),
    /** Another program writes the note in its language, or categories (none: takes them away). */
    foreign: (language: 'de' | 'nl', value: string) =>
      writeIn(language, (body) => withLine(body, line, `${line};LANGUAGE=${language}:${value}`)),
    label: (language: 'de' | 'nl', categories: string) =>
      writeIn(language, (body) =>
        withLine(body, 'CATEGORIES', categories === '' ? '' : `CATEGORIES:${categories}`),
      ),
  };
}

import { rowLists, textLists } from '../../codec/archive/archive-content';
import type { ArchiveList } from '../../codec/archive/archive-fields';
import { type ArchiveProblem, type ReadArchive, readArchive } from '../../codec/archive/read-archive';
import { nameOf } from '../../codec/archive/write-archive';
import { assertNever } from '../../domain/assert-never';
import { partnershipLabel } from '../../domain/partnership-rules';
import type { Localized } from '../../domain/localized';
import type { PlacedRecord } from '../../storage/archive/archive-import';
import type { DeskStorage } from '../../storage/desk-storage';
import type { LongWork } from '../../storage/ports';
import {
  type ArchivePreview,
  type ArchiveSummary,
  asideReason,
  type Difference,
  type DifferenceChoice,
} from './archive-protocol';

/** Differences that travel to the page; the others are only counted. */
const shown = 20;

/** One archive from its bytes to the last written record. It holds all of it, so that the page need not. */
export class ArchiveSession {
  readonly #storage: DeskStorage;
  readonly #name: string;
  #archive: ReadArchive | undefined;
  #placed: PlacedRecord[] = [];

  constructor(storage: DeskStorage, name: string) {
    this.#storage = storage;
    this.#name = name;
  }

  /** Checks the archive and compares it with the desk; nothing is written. */
  async read(
    bytes: Uint8Array,
  ): Promise<{ ok: true; preview: ArchivePreview } | { ok: false; problem: ArchiveProblem }> {
    const result = await readArchive(bytes);
    if (!result.ok) return result;
    this.#archive = result.archive;
    this.#placed = await this.#storage.archives.compare(result.archive.content);
    return { ok: true, preview: await this.#preview(result.archive) };
  }

  async #preview(archive: ReadArchive): Promise<ArchivePreview> {
    const { issuedAt, broken, missing, unlisted, content } = archive;
    const of = (standing: PlacedRecord['standing']) =>
      this.#placed.filter((record) => record.standing === standing).length;
    const counts = [...textLists, ...rowLists].flatMap((list) => {
      const total = content[list].length;
      const fresh = this.#placed.filter((each) => each.list === list && each.standing === 'new').length;
      return total > 0 ? [{ list, total, fresh }] : [];
    });
    const differing = this.#placed.filter(({ standing }) => standing === 'changed' || standing === 'trashed');
    return {
      name: this.#name,
      issuedAt,
      counts,
      fresh: of('new'),
      same: of('same'),
      differences: differing.slice(0, shown).map((record) => differenceOf(record, archive)),
      differing: differing.length,
      broken: broken.length,
      missing,
      unlisted,
      isDeskEmpty: await this.#storage.archives.isEmpty(),
    };
  }

  /**
   * Writes what is new and, if so chosen, what is here otherwise, all or nothing. What cannot be read is kept aside
   * first.
   * @throws StorageFailure
   */
  async write(choice: DifferenceChoice, work: LongWork): Promise<ArchiveSummary> {
    const archive = this.#archive;
    if (!archive) return { written: 0, aside: 0, historyId: undefined };
    const targets = new Map(
      this.#placed
        .filter(({ standing }) => standing === 'new' || (standing !== 'same' && choice === 'update'))
        .map(({ list, id, hereId }) => [keyOf(list, id), hereId || id]),
    );
    const aside = await this.#setAside(archive);
    const { historyId, written } = await this.#storage.archives
      .write(archive.content, (list, id) => targets.get(keyOf(list, id)), { ...work, fileName: this.#name })
      .catch(async (error: unknown) => {
        await this.#storage.aside.remove(aside); // Nothing was taken in: the archive still has these pieces.
        throw error;
      });
    return { written, aside: aside.length, historyId };
  }

  /** Pieces that lie aside from an earlier try are not laid there again. */
  async #setAside({ broken }: ReadArchive): Promise<string[]> {
    const known = new Set(
      (await this.#storage.aside.list()).map(({ fileName, text }) => `${fileName} ${text}`),
    );
    const pieces = broken
      .map((piece) => ({
        fileName: `${this.#name}: ${piece.file}`,
        line: piece.line,
        reason: asideReason(piece),
        text: piece.text,
      }))
      .filter(({ fileName, text }) => !known.has(`${fileName} ${text}`));
    return pieces.length > 0 ? this.#storage.aside.add(pieces) : [];
  }
}

function keyOf(list: ArchiveList, id: string): string {
  return `${list} ${id}`;
}

function differenceOf({ list, id, standing, isNewerHere }: PlacedRecord, archive: ReadArchive): Difference {
  return {
    list,
    id,
    isNewerHere,
    standing: standing === 'trashed' ? 'trashed' : 'changed',
    title: titleOf(list, id, archive),
    isTimed: list === 'meetings' || textLists.some((each) => each === list),
  };
}

/** What a record is called; a text without a language is the same in both. */
function titleOf(list: ArchiveList, id: string, { content }: ReadArchive): Localized {
  const same = (text: string): Localized => (text === '' ? {} : { de: text, nl: text });
  switch (list) {
    case 'contacts':
    case 'rotations':
    case 'ideas': {
      const text = content[list].find((each) => each.id === id);
      return text ? same(nameOf(list, text)) : {};
    }
    case 'meetings':
      return content.meetings.find((each) => each.id === id)?.title ?? {};
    case 'houses':
    case 'letterheads':
      return same(content.houses.find((each) => each.id === id)?.city ?? '');
    case 'sheetTemplates':
      return same(content.sheetTemplates.find((each) => each.id === id)?.name ?? '');
    case 'partnerships': {
      const found = content.partnerships.find((each) => each.id === id);
      return found ? same(partnershipLabel(found, content.houses)) : {};
    }
    case 'topics':
      return content.topics.find((each) => each.id === id)?.label ?? {};
    case 'sites':
    case 'closingDays':
    case 'schoolHolidays':
      return content[list].find((each) => each.id === id)?.name ?? {};
    case 'workMarks':
      return same(content.workMarks.find((each) => each.id === id)?.label ?? '');
    case 'workDays':
      return same(id);
    default:
      return assertNever(list);
  }
}

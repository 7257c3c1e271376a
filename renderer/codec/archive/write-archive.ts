import { readContact } from '../read-contact';
import { readIdea } from '../read-idea';
import { readRotation } from '../read-rotation';
import { toVersion } from '../convert-card';
import { mergeCalendars } from '../merge-calendars';
import type { ZipEntry } from '../write-zip';
import { contactLabel } from '../../domain/contact-label';
import { pickText } from '../../domain/localized';
import {
  type ArchiveContent,
  type ArchivedText,
  archiveFormat,
  archivePaths,
  archiveVersion,
  rowLists,
  type TextEntry,
  textLists,
} from './archive-content';
import { archiveFields } from './archive-fields';
import { rowOf } from './archive-row';
import { entryPath } from './entry-path';

export type WriteArchiveOptions = {
  /** Date of issue, ISO 8601 in UTC: the only thing in which two archives of the same desk differ. */
  issuedAt: string;
  /** A name in plain letters for a file ("zoe-muster"). */
  slug: (name: string) => string;
  /** The description of `desk.json`, see `archiveDescription`. */
  description: object;
  /** Files for people and other programs beside: what is in here, tables. They are not read back. */
  extra: readonly { path: string; text: string }[];
  /** Called for each record. */
  onRecord?: () => void;
};

const encoder = new TextEncoder();
const eol = '\r\n';

/**
 * The files of an archive: the texts of all records as they are, byte for byte; one file of each kind that other
 * programs import at once; and `desk.json` with all else and the list of the texts. Records are ordered by id, so that
 * the same desk gives the same files.
 */
export function archiveEntries(
  content: ArchiveContent,
  { issuedAt, slug, description, extra, onRecord }: WriteArchiveOptions,
): ZipEntry[] {
  const files: ZipEntry[] = [];
  const desk: Record<string, unknown> = { format: archiveFormat, version: archiveVersion, issuedAt };
  for (const list of textLists) {
    const entries: TextEntry[] = [];
    for (const record of byId(content[list])) {
      const { id, mainLanguage, createdAt, updatedAt, raw } = record;
      const ending = list === 'contacts' ? 'vcf' : 'ics';
      const file = entryPath(list, { slug: slug(nameOf(list, record)), id, ending });
      entries.push({ id, file, mainLanguage, createdAt, updatedAt });
      files.push({ path: file, bytes: encoder.encode(raw) });
      onRecord?.();
    }
    desk[list] = entries;
  }
  for (const list of rowLists) {
    // A row that the table does not know goes along as it is: reading says what is wrong with it.
    desk[list] = byId<{ id: string }>(content[list]).map((row) => rowOf(row, archiveFields[list]) ?? row);
  }
  const text = (path: string, body: string): ZipEntry => ({ path, bytes: encoder.encode(body) });
  const json = (path: string, value: object) => text(path, `${JSON.stringify(value, null, 2)}\n`);
  return [
    ...extra.map(({ path, text: body }) => text(path, body)),
    json(archivePaths.desk, desk),
    json(archivePaths.description, description),
    text(
      archivePaths.allContacts,
      byId(content.contacts)
        .map(({ raw }) => closed(toVersion(raw, '3.0')))
        .join(''),
    ),
    text(archivePaths.allRotations, mergeCalendars(byId(content.rotations).map(({ raw }) => raw))),
    text(archivePaths.allIdeas, mergeCalendars(byId(content.ideas).map(({ raw }) => raw))),
    ...files,
  ];
}

/** What a record is called, read from its text, so that the name of its file does not hang on an older view of it. */
export function nameOf(list: (typeof textLists)[number], { raw, id, mainLanguage }: ArchivedText): string {
  const options = { id, mainLanguage };
  if (list === 'contacts') return contactLabel(readContact(raw, options));
  if (list === 'ideas') return pickText(readIdea(raw, options).title, mainLanguage)?.text ?? '';
  const { personName, title } = readRotation(raw, options);
  return personName || (pickText(title, mainLanguage)?.text ?? '');
}

/** In an order that hangs neither on a language nor on where the rows were read. */
function byId<Row extends { id: string }>(rows: readonly Row[]): Row[] {
  return rows.toSorted((one, other) => (one.id < other.id ? -1 : Number(one.id > other.id)));
}

function closed(card: string): string {
  return /[\r\n]$/.test(card) ? card : card + eol;
}

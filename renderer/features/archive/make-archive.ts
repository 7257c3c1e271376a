import { fileSlug } from '../../app/file-slug';
import { archiveDescription, type FieldTexts } from '../../codec/archive/archive-description';
import { archiveEntries } from '../../codec/archive/write-archive';
import { writeZip } from '../../codec/write-zip';
import { type Language, languages } from '../../domain/localized';
import { archiveFileTexts } from '../../i18n/archive-file-texts';
import { type ArchiveScope, readArchiveContent } from '../../storage/archive/read-archive-content';
import type { DeskDatabase } from '../../storage/desk-database';
import { contactsTable } from './contacts-table';
import { ideasTable } from './ideas-table';
import { readmeNames, readmeText } from './readme-text';
import { rotationsTable } from './rotations-table';
import { tableContext } from './table-context';

export type MakeArchiveOptions = ArchiveScope & {
  /** Language of the tables' headings: that of the interface. */
  language: Language;
  /** Milliseconds since the epoch. */
  now: number;
  /** Hears how many of `total` records are in; the packing after them says nothing. */
  onProgress?: (done: number, total: number) => void;
};

/**
 * Everything of the desk as one zip in open formats, read as one moment's state.
 * @throws StorageFailure
 */
export async function makeArchive(
  db: DeskDatabase,
  { withWorkDays, language, now, onProgress }: MakeArchiveOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const content = await readArchiveContent(db, { withWorkDays });
  const total = content.contacts.length + content.rotations.length + content.ideas.length;
  let halves = 0;
  // Each record is read twice: for the table, and for the name of its file.
  const onRecord = () => {
    halves += 1;
    if (halves % 200 === 0) onProgress?.(halves / 2, total);
  };
  onProgress?.(0, total);
  const context = tableContext(content, language);
  const entries = archiveEntries(content, {
    issuedAt: new Date(now).toISOString(),
    slug: fileSlug,
    description: archiveDescription(inBothLanguages),
    extra: [
      ...languages.map((each) => ({ path: readmeNames[each], text: readmeText(each) })),
      { path: 'contacts.csv', text: contactsTable(content.contacts, context, onRecord) },
      { path: 'rotations.csv', text: rotationsTable(content.rotations, context, onRecord) },
      { path: 'ideas.csv', text: ideasTable(content.ideas, context, onRecord) },
    ],
    onRecord,
  });
  onProgress?.(total, total);
  return writeZip(entries);
}

/** A sentence of the description in both languages, since nobody knows who will read the file. */
function inBothLanguages(of: (texts: FieldTexts) => string | undefined): string {
  const [de, nl] = languages.map((language) => {
    const description: FieldTexts = archiveFileTexts[language].description;
    return of(description) ?? '';
  });
  return `${de ?? ''} / ${nl ?? ''}`;
}

import { splitCalendar } from '../calendar-text';
import { type BrokenReason, splitCards } from '../card-text';
import { decodeBytes } from '../decode-bytes';
import { readZip, type ZipProblem } from '../read-zip';
import {
  type ArchiveContent,
  archiveFormat,
  archivePaths,
  archiveVersion,
  rowLists,
  type TextEntry,
  textLists,
} from './archive-content';
import { archiveFields, type ArchiveList } from './archive-fields';
import { isRow, rowOf } from './archive-row';

/** Why nothing of a file is taken in. `otherZip`: no archive of Tandem; `damagedList`: its `desk.json` cannot be read. */
export type ArchiveProblem = ZipProblem | 'otherZip' | 'damagedList' | 'newer';

/** A piece that cannot be taken in, kept whole. `line` counts from 1; `file` is where in the archive it stands. */
export type ArchivePiece = {
  file: string;
  line: number;
  reason: BrokenReason | 'calendar' | 'row';
  text: string;
};

export type ReadArchive = {
  content: ArchiveContent;
  /** Date of issue as it stands in the file, '' if there is none. */
  issuedAt: string;
  broken: ArchivePiece[];
  /** Files that the list names and the archive does not hold. */
  missing: string[];
  /** Cards and calendar texts that the archive holds and its list does not name. */
  unlisted: string[];
};

export type ReadArchiveResult = { ok: true; archive: ReadArchive } | { ok: false; problem: ArchiveProblem };

/** Far above what a desk holds, and still no burden on a computer's memory. */
const limits = { entry: 400_000_000, total: 1_000_000_000 };

type Files = ReadonlyMap<string, Uint8Array>;

/**
 * Reads an archive and checks all of it; touches nothing. What is unusable as a whole is refused with one reason; of
 * a sound one, single pieces that cannot be read come back in `broken`, whole.
 */
export async function readArchive(bytes: Uint8Array): Promise<ReadArchiveResult> {
  const zip = await readZip(bytes, limits);
  if (!zip.ok) return zip;
  const desk = zip.files.get(archivePaths.desk);
  if (!desk) return { ok: false, problem: 'otherZip' };
  const lists = parseLists(desk);
  if (typeof lists === 'string') return { ok: false, problem: lists };
  const archive: ReadArchive = { ...emptyArchive(), issuedAt: lists.issuedAt };
  for (const list of textLists) takeTexts(list, lists.rows[list], zip.files, archive);
  for (const list of rowLists) takeRows(list, lists.rows[list], archive);
  const named = new Set(textLists.flatMap((list) => filesNamed(lists.rows[list])));
  archive.unlisted = [...zip.files.keys()].filter(
    (path) => /^(?:contacts|rotations|ideas)\/.+\.(?:vcf|ics)$/.test(path) && !named.has(path),
  );
  return { ok: true, archive };
}

function emptyArchive(): ReadArchive {
  return {
    content: {
      contacts: [],
      rotations: [],
      ideas: [],
      meetings: [],
      houses: [],
      partnerships: [],
      topics: [],
      sites: [],
      closingDays: [],
      schoolHolidays: [],
      workDays: [],
      workMarks: [],
      sheetTemplates: [],
      letterheads: [],
    },
    issuedAt: '',
    broken: [],
    missing: [],
    unlisted: [],
  };
}

type Lists = { issuedAt: string; rows: Record<ArchiveList, unknown[]> };

function parseLists(bytes: Uint8Array): Lists | ArchiveProblem {
  const value = parseJson(new TextDecoder().decode(bytes));
  if (!isRow(value)) return 'damagedList';
  if (value['format'] !== archiveFormat) return 'otherZip';
  const version = value['version'];
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return 'damagedList';
  if (version > archiveVersion) return 'newer';
  const rows = {} as Record<ArchiveList, unknown[]>;
  for (const list of [...textLists, ...rowLists]) {
    const found = value[list] ?? [];
    if (!Array.isArray(found)) return 'damagedList';
    rows[list] = found;
  }
  const issuedAt = value['issuedAt'];
  return { issuedAt: typeof issuedAt === 'string' ? issuedAt : '', rows };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function filesNamed(rows: readonly unknown[]): string[] {
  return rows.flatMap((row) => (isRow(row) && typeof row['file'] === 'string' ? [row['file']] : []));
}

function takeTexts(
  list: (typeof textLists)[number],
  rows: readonly unknown[],
  files: Files,
  archive: ReadArchive,
): void {
  const seen = new Set<string>();
  for (const value of rows) {
    const entry = rowOf(value, archiveFields[list]) as TextEntry | undefined;
    if (!entry || seen.has(entry.id)) {
      archive.broken.push(brokenRow(list, value));
      continue;
    }
    seen.add(entry.id);
    const { id, file, mainLanguage, createdAt, updatedAt } = entry;
    const bytes = files.get(file);
    if (!bytes) {
      archive.missing.push(file);
      continue;
    }
    const raw = textOf(bytes);
    const flaw = flawOf(list, raw);
    if (flaw) archive.broken.push({ file, ...flaw, text: raw });
    else archive.content[list].push({ id, raw, mainLanguage, createdAt, updatedAt });
  }
}

/** The text as it was written; one that another program has saved in an older character set is read as that. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return decodeBytes(bytes).text;
  }
}

/** What keeps a text from being a record of its kind. Odd lines do not: what a desk holds must come back to it. */
function flawOf(
  list: (typeof textLists)[number],
  raw: string,
): Pick<ArchivePiece, 'line' | 'reason'> | undefined {
  if (list === 'contacts') {
    const pieces = [...splitCards(raw)];
    const broken = pieces.find((piece) => piece.kind === 'broken');
    return pieces.some(({ kind }) => kind === 'card')
      ? undefined
      : { line: broken?.line ?? 1, reason: broken?.reason ?? 'noContent' };
  }
  const wanted = list === 'rotations' ? 'VEVENT' : 'VTODO';
  const pieces = splitCalendar(raw);
  return pieces.some((piece) => piece.kind !== 'broken' && piece.component === wanted)
    ? undefined
    : { line: pieces[0]?.line ?? 1, reason: 'calendar' };
}

function takeRows(list: (typeof rowLists)[number], rows: readonly unknown[], archive: ReadArchive): void {
  const seen = new Set<unknown>();
  const into: object[] = archive.content[list];
  for (const value of rows) {
    const row = rowOf(value, archiveFields[list]);
    if (!row || seen.has(row['id'])) archive.broken.push(brokenRow(list, value));
    else {
      seen.add(row['id']);
      into.push(row);
    }
  }
}

function brokenRow(list: ArchiveList, value: unknown): ArchivePiece {
  return {
    file: `${archivePaths.desk}: ${list}`,
    line: 1,
    reason: 'row',
    text: JSON.stringify(value, null, 2) ?? '',
  };
}

import { rememberApart } from '../../app/people-apart';
import type { ContactFields } from '../../domain/contact';
import type { DeskStorage } from '../../storage/desk-storage';
import { asStorageError } from '../../storage/storage-errors';
import type { Candidate } from './candidate';
import type {
  Assignments,
  BrokenEntry,
  ImportMatch,
  ImportOrder,
  ImportSummary,
  MatchChoice,
} from './import-types';

export type ImportToWrite = {
  candidates: readonly Candidate[];
  broken: readonly BrokenEntry[];
  matches: readonly ImportMatch[];
  /** For the history's sentence. */
  fileName: string;
  order: ImportOrder;
  onProgress?: (done: number, total: number) => void;
  signal?: AbortSignal;
};

/** What an assignment adds to a card; `undefined` if nothing, and then the card stays byte for byte. */
export function extraFields(
  candidate: Candidate,
  assignments: Assignments,
): Partial<ContactFields> | undefined {
  const { contact } = candidate;
  const houseId = assignments.house.kind === 'proposed' ? candidate.houseId : assignments.house.houseId;
  const source = assignments.source ?? candidate.fileName;
  const added = (before: readonly string[], more: readonly string[]) => [...new Set([...before, ...more])];
  const extra: Partial<ContactFields> = {
    ...(houseId !== contact.houseId && { houseId }),
    ...(assignments.topics.length > 0 && { topics: added(contact.topics, assignments.topics) }),
    ...(assignments.partnershipIds.length > 0 && {
      partnershipIds: added(contact.partnershipIds, assignments.partnershipIds),
    }),
    ...(source !== '' && contact.source === '' && { source }),
  };
  return Object.keys(extra).length > 0 ? extra : undefined;
}

/**
 * Writes an import as one entry of the history. What could not be read is kept aside before, so that it is safe
 * whatever happens. A stop or a failure leaves what is written by then, and the summary says how much that is.
 */
export async function writeImport(storage: DeskStorage, work: ImportToWrite): Promise<ImportSummary> {
  const { candidates, matches, order, fileName, signal } = work;
  const byKey = new Map(matches.map((match) => [match.key, match]));
  const choiceOf = (key: number): MatchChoice | undefined => {
    const proposed = byKey.get(key)?.proposed;
    return order.choices[key] ?? (proposed === 'skip' && order.again ? 'compare' : proposed);
  };
  const wanted = candidates.filter(({ key }) => choiceOf(key) !== 'skip');
  const aside = await keepAside(storage, work.broken);
  const cards = wanted.map((candidate) => {
    const extra = extraFields(candidate, order.assignments);
    return { raw: candidate.raw, mainLanguage: candidate.mainLanguage, ...(extra && { extra }) };
  });

  let written = 0;
  const onProgress = (done: number, total: number) => {
    written = done;
    work.onProgress?.(done, total);
  };
  const summaryOf = (imported: number, historyId: number | undefined, end: ImportSummary['end']) => {
    const done = wanted.slice(0, imported);
    return {
      imported,
      skipped: candidates.length - wanted.length,
      aside,
      toCompare: done.filter(({ key }) => choiceOf(key) === 'compare').length,
      historyId,
      end,
      wanted: wanted.length,
    } satisfies ImportSummary;
  };
  try {
    const options = { fileName, onProgress, ...(signal && { signal }) };
    const { ids, historyId, cancelled } = await storage.contacts.importCards(cards, options);
    await rememberSeparate(storage, wanted, ids, byKey, choiceOf);
    return summaryOf(ids.length, historyId, { kind: cancelled ? 'stopped' : 'complete' });
  } catch (error) {
    // A store in trouble may not even be read; that must not hide what was written.
    const last = written > 0 ? await storage.history.lastUndoable().catch(() => undefined) : undefined;
    const historyId = last?.kind === 'contactsImported' ? last.id : undefined;
    return summaryOf(written, historyId, { kind: 'failed', error: asStorageError(error) });
  }
}

/** Contacts imported as another person than the one they resemble are not offered for merging again. */
async function rememberSeparate(
  storage: DeskStorage,
  wanted: readonly Candidate[],
  ids: readonly string[],
  matches: ReadonlyMap<number, ImportMatch>,
  choiceOf: (key: number) => MatchChoice | undefined,
): Promise<void> {
  const pairs = ids.flatMap((id, at) => {
    const key = wanted[at]?.key;
    const otherId = key === undefined ? undefined : matches.get(key)?.other.id;
    return key !== undefined && otherId !== undefined && choiceOf(key) === 'separate' ? [[id, otherId]] : [];
  });
  if (pairs.length > 0) await rememberApart(storage, pairs);
}

/** Keeps pieces that could not be read, those that lie there already left out. */
async function keepAside(storage: DeskStorage, broken: readonly BrokenEntry[]): Promise<number> {
  if (broken.length === 0) return 0;
  const there = new Set((await storage.aside.list()).map(({ fileName, text }) => `${fileName} ${text}`));
  const fresh = broken.filter(({ fileName, text }) => !there.has(`${fileName} ${text}`));
  await storage.aside.add(fresh);
  return broken.length;
}

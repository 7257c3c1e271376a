import { parseCard } from '../../codec/card-lines';
import type { Contact } from '../../domain/contact';
import { contactLabel } from '../../domain/contact-label';
import { type DuplicateReason, findDuplicates } from '../../domain/duplicates';
import type { House } from '../../domain/house';
import { type Candidate, contactDetail, ownUid } from './candidate';
import type { ImportMatch, MatchChoice, MatchKind } from './import-types';

/** What the contacts are compared with. */
export type Known = {
  contacts: readonly Contact[];
  houses: readonly House[];
  /** The stored text of cards, by id. */
  cardsOf: (ids: readonly string[]) => Promise<ReadonlyMap<string, string>>;
};

const proposals: Record<MatchKind, MatchChoice> = {
  unchanged: 'skip',
  twin: 'skip',
  changed: 'compare',
  similar: 'compare',
};

/** Lines that say when and by what a card was written, not who it is about. */
const aboutTheCard = new Set(['REV', 'PRODID', 'VERSION', 'BEGIN', 'END']);

function statements(raw: string): string[] {
  return parseCard(raw)
    .lines.filter((line) => line.kind === 'property' && !aboutTheCard.has(line.name))
    .map((line) => {
      const parameters = line.parameters.map((parameter) => parameter.raw).join(';');
      return `${line.name};${parameters}:${line.value}`;
    });
}

/** Whether every line of `raw` stands in `stored` already. */
export function saysNothingNew(raw: string, stored: string): boolean {
  const known = new Set(statements(stored));
  return statements(raw).every((line) => known.has(line));
}

function matchOf(
  candidate: Candidate,
  kind: MatchKind,
  reasons: DuplicateReason[],
  other: Contact,
): ImportMatch {
  const isStored = !other.id.startsWith('new ');
  return {
    key: candidate.key,
    kind,
    reasons,
    label: contactLabel(candidate.contact),
    detail: contactDetail(candidate.contact),
    fileName: candidate.fileName,
    line: candidate.line,
    other: {
      ...(isStored && { id: other.id }),
      label: contactLabel(other),
      detail: contactDetail(other),
    },
    proposed: proposals[kind],
  };
}

/**
 * Contacts of the import that look like one that is here already or like another of the import, each with what is
 * proposed. First by UID, then word for word within the files, then by name, mail and number (`findDuplicates`).
 */
export async function findMatches(candidates: readonly Candidate[], known: Known): Promise<ImportMatch[]> {
  const byUid = new Map(known.contacts.map((contact) => [contact.uid, contact]));
  const sameUid = candidates.flatMap((candidate) => {
    const uid = ownUid(candidate);
    const other = uid === '' ? undefined : byUid.get(uid);
    return other ? [{ candidate, other }] : [];
  });
  const stored = await known.cardsOf(sameUid.map(({ other }) => other.id));
  const matches = new Map<number, ImportMatch>();
  for (const { candidate, other } of sameUid) {
    const kind = saysNothingNew(candidate.raw, stored.get(other.id) ?? '') ? 'unchanged' : 'changed';
    matches.set(candidate.key, matchOf(candidate, kind, [], other));
  }
  addTwins(candidates, matches);
  addSimilar(candidates, known, matches);
  return candidates.flatMap((candidate) => matches.get(candidate.key) ?? []);
}

function addTwins(candidates: readonly Candidate[], matches: Map<number, ImportMatch>): void {
  const seen = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const text = candidate.raw.trim();
    const first = seen.get(text);
    if (!first) seen.set(text, candidate);
    else if (!matches.has(candidate.key)) {
      matches.set(candidate.key, matchOf(candidate, 'twin', [], first.contact));
    }
  }
}

function addSimilar(
  candidates: readonly Candidate[],
  { contacts, houses }: Known,
  matches: Map<number, ImportMatch>,
): void {
  const open = new Map(
    candidates
      .filter((candidate) => !matches.has(candidate.key))
      .map((candidate) => [candidate.contact.id, candidate]),
  );
  const fresh = [...open.values()].map(({ contact, houseId }) => ({ ...contact, houseId }));
  const all = new Map([...contacts, ...fresh].map((contact) => [contact.id, contact]));
  for (const group of findDuplicates([...all.values()], houses)) {
    const [first = '', ...others] = group.ids;
    const other = all.get(first);
    for (const id of others) {
      const candidate = open.get(id);
      if (candidate && other) matches.set(candidate.key, matchOf(candidate, 'similar', group.reasons, other));
    }
  }
}

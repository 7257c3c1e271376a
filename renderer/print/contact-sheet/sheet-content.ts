import type { ContactRow } from '../../domain/contact-row';
import type { House } from '../../domain/house';
import type { Language } from '../../domain/localized';
import { sortText } from '../../domain/sort-key';
import type { Equivalence } from '../../domain/topic';
import { type Phrase, phraseOf } from '../phrase';
import type { SheetLanguages } from '../sheet-languages';
import type { SheetLayout } from './sheet-choices';
import { type EntrySource, type SheetEntry, sheetEntryOf, topicPhrase, unitKey } from './sheet-entry';

/** A topic with the people of both houses beside each other. */
export type TopicRow = {
  id: string;
  words: Phrase;
  equivalence: Equivalence;
  sides: readonly [readonly SheetEntry[], readonly SheetEntry[]];
};

/** People under one heading. */
export type SheetGroup = {
  key: string;
  heading: Phrase;
  house: House | null;
  entries: readonly SheetEntry[];
};

/** What stands on a sheet, in the order in which it is read. No contact is left out of it. */
export type SheetContent =
  /** `others`: who belongs to neither house or to no topic. */
  | {
      kind: 'sides';
      houses: readonly [House, House];
      rows: readonly TopicRow[];
      others: readonly SheetEntry[];
    }
  | { kind: 'groups'; groups: readonly SheetGroup[] }
  | { kind: 'list'; entries: readonly SheetEntry[] };

export type ContentSource = EntrySource & {
  /** Own house first. */
  sides: readonly [House, House] | null;
};

/** Puts the contacts together as the layout asks; those of a crisis sheet are the topics of the group "safety". */
export function sheetContent(
  contacts: readonly ContactRow[],
  layout: Exclude<SheetLayout, 'askFirst'>,
  source: ContentSource,
): SheetContent {
  const language = orderLanguage(source.languages);
  const entries = contacts
    .toSorted((a, b) => compare(sortKeyOf(a, language), sortKeyOf(b, language)))
    .map((contact) => sheetEntryOf(contact, source));
  switch (layout) {
    case 'byTopic':
      return source.sides ? bySides(entries, source.sides, source, () => true) : byTopic(entries, source);
    case 'crisis': {
      const isSafety = (id: string) => source.topics.find((topic) => topic.id === id)?.group === 'safety';
      const concerned = entries.filter(({ topicIds }) => topicIds.some(isSafety));
      return source.sides
        ? bySides(concerned, source.sides, source, isSafety)
        : byTopic(concerned, source, isSafety);
    }
    case 'byUnit':
      return { kind: 'groups', groups: byUnit(entries, source) };
    case 'alphabet':
      return { kind: 'list', entries };
  }
}

/** The beginning of the content, for a look at it; `more` tells whether something was left out. */
export function beginning(content: SheetContent, lines: number): { content: SheetContent; more: boolean } {
  switch (content.kind) {
    case 'sides': {
      const others = content.others.slice(0, Math.max(0, lines - content.rows.length));
      const more = content.rows.length > lines || others.length < content.others.length;
      return { content: { ...content, rows: content.rows.slice(0, lines), others }, more };
    }
    case 'groups': {
      let left = lines;
      const groups: SheetGroup[] = [];
      for (const group of content.groups) {
        if (left <= 0) return { content: { kind: 'groups', groups }, more: true };
        const entries = group.entries.slice(0, left);
        left -= entries.length;
        groups.push({ ...group, entries });
        if (entries.length < group.entries.length) return { content: { kind: 'groups', groups }, more: true };
      }
      return { content, more: false };
    }
    case 'list':
      return {
        content: { kind: 'list', entries: content.entries.slice(0, lines) },
        more: content.entries.length > lines,
      };
  }
}

function bySides(
  entries: readonly SheetEntry[],
  houses: readonly [House, House],
  source: ContentSource,
  isWanted: (topicId: string) => boolean,
): SheetContent {
  const placed = new Set<string>();
  const rows = topicIdsOf(entries, source)
    .filter(isWanted)
    .map((id): TopicRow => {
      const side = (house: House) =>
        entries.filter((entry) => entry.house?.id === house.id && entry.topicIds.includes(id));
      const sides = [side(houses[0]), side(houses[1])] as const;
      for (const { id: contactId } of sides.flat()) placed.add(contactId);
      return {
        id,
        words: topicPhrase(id, source),
        equivalence: source.topics.find((topic) => topic.id === id)?.equivalence ?? 'same',
        sides,
      };
    })
    .filter(({ sides }) => sides.some((side) => side.length > 0));
  return { kind: 'sides', houses, rows, others: entries.filter(({ id }) => !placed.has(id)) };
}

/** Without a partnership there are no two banks: one group a topic, then who has none. */
function byTopic(
  entries: readonly SheetEntry[],
  source: ContentSource,
  isWanted: (topicId: string) => boolean = () => true,
): SheetContent {
  const groups = topicIdsOf(entries, source)
    .filter(isWanted)
    .map(
      (id): SheetGroup => ({
        key: id,
        heading: topicPhrase(id, source),
        house: null,
        entries: entries.filter(({ topicIds }) => topicIds.includes(id)),
      }),
    );
  const without = entries.filter(({ topicIds }) => !topicIds.some(isWanted));
  const rest: SheetGroup[] =
    without.length > 0 ? [{ key: '', heading: [], house: null, entries: without }] : [];
  return { kind: 'groups', groups: [...groups, ...rest] };
}

/** One group a house and unit: own house first, then the others by city; in each the units by name, without unit last. */
function byUnit(entries: readonly SheetEntry[], source: ContentSource): SheetGroup[] {
  const language = orderLanguage(source.languages);
  const groups = new Map<string, { house: House | null; unit: string; entries: SheetEntry[] }>();
  for (const entry of entries) {
    const unit = unitKey(entry, language);
    const key = JSON.stringify([entry.house?.id ?? '', unit]);
    const group = groups.get(key) ?? { house: entry.house, unit, entries: [] };
    group.entries.push(entry);
    groups.set(key, group);
  }
  const rank = ({ house }: { house: House | null }) => {
    const side = source.sides?.findIndex(({ id }) => id === house?.id) ?? -1;
    return side >= 0 ? String(side) : house ? `2${sortText(house.city, language)}` : '3';
  };
  return [...groups]
    .toSorted(
      ([, a], [, b]) =>
        compare(rank(a), rank(b)) || compare(sortText(a.unit, language), sortText(b.unit, language)),
    )
    .map(([key, { house, entries: members }]) => ({
      key,
      heading: phraseOf(members[0]?.unitText ?? {}, source.languages),
      house,
      entries: members,
    }));
}

/** The topics that somebody has, by their word in the language that decides about the order. */
function topicIdsOf(entries: readonly SheetEntry[], source: ContentSource): string[] {
  const language = orderLanguage(source.languages);
  const word = (id: string) => {
    const phrase = topicPhrase(id, source);
    return sortText((phrase.find((part) => part.language === language) ?? phrase[0])?.text ?? id, language);
  };
  return [...new Set(entries.flatMap(({ topicIds }) => topicIds))].toSorted((a, b) =>
    compare(word(a), word(b)),
  );
}

/** A sheet for both sides is in the German order, as its German words stand first. */
export function orderLanguage(languages: SheetLanguages): Language {
  return languages === 'nl' ? 'nl' : 'de';
}

function sortKeyOf(row: ContactRow, language: Language): string {
  return language === 'de' ? row.sortDe : row.sortNl;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

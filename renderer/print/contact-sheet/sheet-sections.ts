import type { House } from '../../domain/house';
import type { Phrase } from '../phrase';
import type { SheetWords } from '../use-sheet-words';
import type { SheetChoices, SheetColumn } from './sheet-choices';
import type { SheetContent, TopicRow } from './sheet-content';
import type { SheetEntry } from './sheet-entry';

/** Rows under headings of their own; one without heading for a plain list. */
export type SectionGroup = { key: string; heading: Phrase; entries: readonly SheetEntry[] };

export type SheetTable =
  | { kind: 'sides'; houses: readonly [House, House]; rows: readonly TopicRow[] }
  | {
      kind: 'list';
      caption: Phrase;
      groups: readonly SectionGroup[];
      columns: readonly SheetColumn[];
      withHouse: boolean;
    };

/** A table of the sheet, with a house or words above it where there are several. */
export type SheetSection = {
  key: string;
  heading: { kind: 'house'; house: House; isPartner: boolean } | { kind: 'words'; words: Phrase } | null;
  table: SheetTable;
};

/** The tables of a sheet with what stands above them, for paper and documents alike. */
export function sheetSections(
  content: SheetContent,
  { layout, columns }: Pick<SheetChoices, 'layout' | 'columns'>,
  say: SheetWords,
): SheetSection[] {
  const others = () => say((t) => t('contactSheet:sides.others'));
  const list = (caption: Phrase, groups: readonly SectionGroup[]): SheetSection => ({
    key: 'list',
    heading: null,
    table: { kind: 'list', caption, groups, columns, withHouse: true },
  });
  switch (content.kind) {
    case 'sides': {
      const { houses, rows } = content;
      const banks: SheetSection = { key: 'sides', heading: null, table: { kind: 'sides', houses, rows } };
      if (content.others.length === 0) return [banks];
      const rest = list(
        say((t) => t('contactSheet:sides.othersCaption')),
        [{ key: 'others', heading: [], entries: content.others }],
      );
      return [banks, { ...rest, key: 'others', heading: { kind: 'words', words: others() } }];
    }
    case 'groups': {
      if (layout === 'byUnit') return unitSections(content.groups, columns, say);
      const groups = content.groups.map((group) => ({
        ...group,
        heading: group.heading.length > 0 ? group.heading : others(),
      }));
      return [
        list(
          say((t) => t('contactSheet:list.byTopic')),
          groups,
        ),
      ];
    }
    case 'list':
      return [
        list(
          say((t) => t('contactSheet:list.alphabet')),
          [{ key: 'all', heading: [], entries: content.entries }],
        ),
      ];
  }
}

/** One table a house, its units as headings in it. */
function unitSections(
  groups: Extract<SheetContent, { kind: 'groups' }>['groups'],
  columns: readonly SheetColumn[],
  say: SheetWords,
): SheetSection[] {
  const houses = [...new Set(groups.map(({ house }) => house))];
  return houses.map((house, at) => ({
    key: house?.id ?? '',
    heading: house
      ? { kind: 'house', house, isPartner: at > 0 }
      : { kind: 'words', words: say((t) => t('contactSheet:noHouse')) },
    table: {
      kind: 'list',
      caption: say((t) => t('contactSheet:list.byUnit', { city: house?.city ?? '' })),
      groups: groups
        .filter((group) => group.house === house)
        .map(({ key, heading, entries }) => ({
          key,
          heading: heading.length > 0 ? heading : say((t) => t('contactSheet:noUnit')),
          entries,
        })),
      columns: columns.filter((column) => column !== 'unit'),
      withHouse: false,
    },
  }));
}

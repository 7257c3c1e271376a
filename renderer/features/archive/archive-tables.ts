import { columnWords } from '../../app/column-words';
import { exportColumns, tableText, type TableWords } from '../../app/contact-table';
import { patternText } from '../../app/pattern-text';
import type { ArchiveContent, ArchivedText } from '../../codec/archive/archive-content';
import { readContact } from '../../codec/read-contact';
import { readIdea } from '../../codec/read-idea';
import { readRotation } from '../../codec/read-rotation';
import { writeCsv } from '../../codec/write-csv';
import { type Language, type Localized, pickText } from '../../domain/localized';
import { partnershipLabel } from '../../domain/partnership-rules';
import { topicLabel, topicTable } from '../../domain/topic-table';
import { createFormats } from '../../i18n/formats';
import { wordsOf } from '../../i18n/words-of';

/** How ids of a desk are called in a table, in the language of the interface. */
function namesIn({ houses, topics, partnerships }: ArchiveContent, language: Language) {
  const houseNames = new Map(
    houses.map((house) => [house.id, pickText(house.name, language)?.text ?? house.city]),
  );
  const table = [...topicTable, ...topics];
  const partnershipNames = new Map(partnerships.map((each) => [each.id, partnershipLabel(each, houses)]));
  return {
    house: (id: string) => houseNames.get(id) ?? id,
    topic: (id: string) => topicLabel(id, language, table).text,
    partnership: (id: string) => partnershipNames.get(id) ?? id,
  };
}

const inOrder = (records: readonly ArchivedText[]) =>
  records.toSorted((one, other) => (one.id < other.id ? -1 : Number(one.id > other.id)));
const list = (values: readonly string[]) => values.join(', ');
const bothTexts = ({ de, nl }: Localized) => [de ?? '', nl ?? ''];

/** The three tables of an archive as CSV; their columns are named in the language of the interface. */
export function archiveTables(content: ArchiveContent, language: Language): Record<TableName, string> {
  const words = wordsOf(language);
  const formats = createFormats({ language, format: 'language', firstWeekday: 1 });
  const names = namesIn(content, language);
  return {
    contacts: contactsTable(content, language, names),
    rotations: rotationsTable(),
    ideas: ideasTable(),
  };

  function rotationsTable(): string {
    const t = words.getFixedT(language, ['archive', 'rotation', 'sync'] as const);
    const patterns = words.getFixedT(language, 'sync');
    const header = rotationColumns.map((column) => t(`archive:column.${column}`));
    const rows = inOrder(content.rotations).map(({ raw, id, mainLanguage }) => {
      const rotation = readRotation(raw, { id, mainLanguage });
      return [
        rotation.personName,
        t(`rotation:kind.${rotation.kind}`),
        names.house(rotation.homeHouseId),
        names.house(rotation.hostHouseId),
        rotation.place,
        patternText(rotation.pattern, patterns, formats),
        rotation.from,
        rotation.until,
        rotation.time?.from ?? '',
        rotation.time?.to ?? '',
        rotation.timeZone,
        list(rotation.added),
        list(rotation.exceptions.flatMap((each) => (each.kind === 'skipped' ? [each.date] : []))),
        list(
          rotation.exceptions.flatMap((each) => (each.kind === 'moved' ? [`${each.date} → ${each.to}`] : [])),
        ),
        ...bothTexts(rotation.title),
        ...bothTexts(rotation.note),
        list(rotation.partnershipIds.map(names.partnership)),
      ];
    });
    return writeCsv([header, ...rows], { separator: ';' });
  }

  function ideasTable(): string {
    const t = words.getFixedT(language, ['archive', 'ideas'] as const);
    const header = ideaColumns.map((column) => t(`archive:column.${column}`));
    const rows = inOrder(content.ideas).map(({ raw, id, mainLanguage }) => {
      const idea = readIdea(raw, { id, mainLanguage });
      const { deadline } = idea.funding;
      const isFixed = deadline.kind === 'fixed';
      return [
        ...bothTexts(idea.title),
        t(`ideas:stage.${idea.stage}`),
        list(idea.topics.map(names.topic)),
        list([...idea.houseIds.map(names.house), ...idea.otherCities]),
        list(idea.owners.map(({ name, houseId }) => `${name} (${names.house(houseId)})`)),
        ...bothTexts(idea.next.text),
        idea.next.on,
        idea.funding.call,
        isFixed ? deadline.date : deadline.kind === 'rolling' ? t('archive:column.rolling') : '',
        isFixed ? deadline.time : '',
        idea.funding.source,
        list(idea.amounts.map(({ value, currency }) => `${value} ${currency}`)),
        list(idea.links.map(({ url }) => url)),
        ...bothTexts(idea.text),
        idea.log.map(({ on, author, text }) => `${on} ${author}: ${text}`).join('\n'),
        list(idea.partnershipIds.map(names.partnership)),
      ];
    });
    return writeCsv([header, ...rows], { separator: ';' });
  }
}

export type TableName = 'contacts' | 'rotations' | 'ideas';

/** Columns of the tables, in their order. */
const rotationColumns = [
  'person',
  'kind',
  'homeHouse',
  'hostHouse',
  'place',
  'pattern',
  'from',
  'until',
  'timeFrom',
  'timeTo',
  'timeZone',
  'added',
  'skipped',
  'moved',
  'titleDe',
  'titleNl',
  'noteDe',
  'noteNl',
  'partnerships',
] as const;
const ideaColumns = [
  'titleDe',
  'titleNl',
  'stage',
  'topics',
  'cities',
  'owners',
  'nextDe',
  'nextNl',
  'nextOn',
  'call',
  'deadline',
  'deadlineTime',
  'deadlineSource',
  'amounts',
  'links',
  'textDe',
  'textNl',
  'log',
  'partnerships',
] as const;

/** The same table that contacts are exported to, with every column it can have. */
function contactsTable(
  content: ArchiveContent,
  language: Language,
  names: ReturnType<typeof namesIn>,
): string {
  const words = wordsOf(language);
  const t = words.getFixedT(language, ['contactExport', 'contactImport'] as const);
  const formats = createFormats({ language, format: 'language', firstWeekday: 1 });
  const contacts = inOrder(content.contacts).map(({ raw, id, mainLanguage }) =>
    readContact(raw, { id, mainLanguage }),
  );
  const tableWords: TableWords = {
    header: (column) => t(`contactImport:target.${columnWords[column]}`),
    house: (id) => (id === '' ? '' : names.house(id)),
    topic: names.topic,
    language: formats.languageName,
    salutation: (salutation) => (salutation === 'neutral' ? '' : t(`contactExport:salutation.${salutation}`)),
  };
  return tableText(contacts, { separator: ';', columns: exportColumns }, tableWords);
}

import type { ArchivedText } from '../../codec/archive/archive-content';
import { readIdea } from '../../codec/read-idea';
import { writeCsv } from '../../codec/write-csv';
import { bothTexts, cellOf, inOrder, type TableContext } from './table-context';

/** Columns of the table, in their order. */
const columns = [
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

/** Ideas as CSV, one row each. */
export function ideasTable(
  texts: readonly ArchivedText[],
  { language, words, house, topic, partnership }: TableContext,
  onRecord: () => void,
): string {
  const t = words.getFixedT(language, ['archive', 'ideas'] as const);
  const rows = inOrder(texts).map(({ raw, id, mainLanguage }) => {
    onRecord();
    const idea = readIdea(raw, { id, mainLanguage });
    const { deadline, call, source } = idea.funding;
    const isFixed = deadline.kind === 'fixed';
    return [
      ...bothTexts(idea.title),
      t(`ideas:stage.${idea.stage}`),
      cellOf(idea.topics.map(topic)),
      cellOf([...idea.houseIds.map(house), ...idea.otherCities]),
      cellOf(idea.owners.map(({ name, houseId }) => `${name} (${house(houseId)})`)),
      ...bothTexts(idea.next.text),
      idea.next.on,
      call,
      isFixed ? deadline.date : deadline.kind === 'rolling' ? t('archive:column.rolling') : '',
      isFixed ? deadline.time : '',
      source,
      cellOf(idea.amounts.map(({ value, currency }) => `${value} ${currency}`)),
      cellOf(idea.links.map(({ url }) => url)),
      ...bothTexts(idea.text),
      idea.log.map(({ on, author, text }) => `${on} ${author}: ${text}`).join('\n'),
      cellOf(idea.partnershipIds.map(partnership)),
    ];
  });
  return writeCsv([columns.map((column) => t(`archive:column.${column}`)), ...rows], { separator: ';' });
}

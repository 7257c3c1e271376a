import { patternText } from '../../app/pattern-text';
import type { ArchivedText } from '../../codec/archive/archive-content';
import { readRotation } from '../../codec/read-rotation';
import { writeCsv } from '../../codec/write-csv';
import { bothTexts, cellOf, inOrder, type TableContext } from './table-context';

/** Columns of the table, in their order. */
const columns = [
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

/** Rotations and absences as CSV, one row each; days are plain dates, so that a spreadsheet sorts them. */
export function rotationsTable(
  texts: readonly ArchivedText[],
  { language, words, formats, house, partnership }: TableContext,
  onRecord: () => void,
): string {
  const t = words.getFixedT(language, ['archive', 'rotation'] as const);
  const ofPatterns = words.getFixedT(language, 'sync');
  const rows = inOrder(texts).map(({ raw, id, mainLanguage }) => {
    onRecord();
    const rotation = readRotation(raw, { id, mainLanguage });
    const { exceptions } = rotation;
    const skipped = exceptions.flatMap((each) => (each.kind === 'skipped' ? [each.date] : []));
    const moved = exceptions.flatMap((each) => (each.kind === 'moved' ? [`${each.date} → ${each.to}`] : []));
    return [
      rotation.personName,
      t(`rotation:kind.${rotation.kind}`),
      house(rotation.homeHouseId),
      house(rotation.hostHouseId),
      rotation.place,
      patternText(rotation.pattern, ofPatterns, formats),
      rotation.from,
      rotation.until,
      rotation.time?.from ?? '',
      rotation.time?.to ?? '',
      rotation.timeZone,
      cellOf(rotation.added),
      cellOf(skipped),
      cellOf(moved),
      ...bothTexts(rotation.title),
      ...bothTexts(rotation.note),
      cellOf(rotation.partnershipIds.map(partnership)),
    ];
  });
  return writeCsv([columns.map((column) => t(`archive:column.${column}`)), ...rows], { separator: ';' });
}

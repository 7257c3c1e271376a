import type { DueGroup } from '../../domain/due-weeks';
import { dueWords } from '../../i18n/due-words';
import { lineOf } from '../phrase';
import type { SheetWords } from '../use-sheet-words';
import type { DueLine } from './due-content';

/** The list as a table for spreadsheets, one row a step or deadline; the first row is the header. */
export function dueRows(groups: readonly DueGroup<DueLine>[], say: SheetWords): string[][] {
  const header = ['date', 'time', 'zone', 'state', 'kind', 'what', 'idea', 'stage', 'owners'] as const;
  return [
    header.map((column) => lineOf(say((t) => t(`ideaSheets:due.column.${column}`)))),
    ...groups
      .flatMap(({ entries }) => entries)
      .map(({ item, time, timeZone, what, title, stage, owners }) => [
        lineOf(say((_, formats) => formats.shortDate(item.date))),
        time,
        timeZone,
        lineOf(say((t) => dueWords((key, values) => t(key, values), item))),
        lineOf(say((t) => t(`ideas:due.${item.kind}`))),
        lineOf(what),
        lineOf(title),
        lineOf(say((t) => t(`ideas:stage.${stage}`))),
        owners
          .filter(({ name }) => name !== '')
          .map(({ city, name }) => `${name}, ${city}`)
          .join('\n'),
      ]),
  ];
}

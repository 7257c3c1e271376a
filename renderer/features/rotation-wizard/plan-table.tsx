/* oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role, jsx-a11y/no-noninteractive-element-to-interactive-role -- the table is laid out as a grid or as blocks, which takes its own roles away */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { daysBetween } from '../../domain/plain-date';
import { Button } from '../../ui/button';
import { MoveDialog } from './move-dialog';
import type { RowChoice } from './plan-draft';
import { PlanTableRow } from './plan-table-row';
import { freeDayNear, type PlanRow, takesPlace } from './plan-rows';
import type { PlanView } from './use-plan-data';
import type { PlanWords } from './use-plan-words';
import styles from './wizard.module.css';

export type PlanTableProps = {
  rows: readonly PlanRow[];
  /** All days of the plan, also those that are not shown: nothing is moved on top of them. */
  allRows: readonly PlanRow[];
  view: PlanView;
  words: PlanWords;
  choose: (patternDate: string, choice: RowChoice) => void;
};

/** Half a year of two days a week; whoever plans for longer asks for the rest. */
const pageSize = 60;
/** Days within which every date is clear without its year. */
const longWithoutYear = 300;

/** The days as a table; below 640 px each becomes a small card of its own. */
export function PlanTable({ rows, allRows, view, words, choose }: PlanTableProps) {
  const { t } = useTranslation(['rotationWizard', 'common']);
  const [limit, setLimit] = useState(pageSize);
  const [moving, setMoving] = useState<PlanRow>();
  const { series, around } = view;
  if (rows.length === 0) return null;

  // Without its year a day of a plan that runs longer could be one of two.
  const [first, last] = [allRows[0], allRows.at(-1)];
  const withYear = first && last && daysBetween(first.patternDate, last.patternDate) > longWithoutYear;
  const suggest = (row: PlanRow) => {
    const taken = new Set(allRows.filter(({ outcome }) => takesPlace(outcome)).map(({ date }) => date));
    return freeDayNear(row.patternDate, series.plan, around, taken);
  };
  return (
    <>
      <div className={styles['tablePlace']}>
        {/* Roles are said outright, since cards are no table to some browsers. */}
        <table role="table" aria-labelledby="plan-rows" className={styles['table']}>
          <thead role="rowgroup">
            <tr role="row">
              {(['date', 'week', 'state', 'reasons', 'action'] as const).map((column) => (
                <th key={column} role="columnheader" scope="col">
                  {t(`rows.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {rows.slice(0, limit).map((row) => (
              <PlanTableRow
                key={row.patternDate}
                row={row}
                words={words}
                withYear={withYear === true}
                suggest={suggest}
                choose={(choice) => choose(row.patternDate, choice)}
                onMove={() => setMoving(row)}
              />
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > limit && (
        <Button onPress={() => setLimit(limit + pageSize)}>{t('common:showMore')}</Button>
      )}
      {moving && (
        <MoveDialog
          row={moving}
          allRows={allRows}
          view={view}
          words={words}
          suggested={suggest(moving)}
          onClose={() => setMoving(undefined)}
          onMove={(to) => {
            choose(moving.patternDate, { kind: 'move', to });
            setMoving(undefined);
          }}
        />
      )}
    </>
  );
}

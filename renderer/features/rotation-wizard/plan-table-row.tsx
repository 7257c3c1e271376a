/* oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role, jsx-a11y/no-noninteractive-element-to-interactive-role -- the table is laid out as a grid or as blocks, which takes its own roles away */
import { ArrowRight, Ban, CalendarSearch, Check, CircleAlert, Info, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../app/settings-context';
import { announce } from '../../ui/announce';
import { Icon } from '../../ui/icon';
import { MenuButton, type MenuEntry } from '../../ui/menu';
import type { RowChoice } from './plan-draft';
import { isOpen, type PlanRow, takesPlace } from './plan-rows';
import type { PlanWords } from './use-plan-words';
import styles from './wizard.module.css';

export type PlanTableRowProps = {
  row: PlanRow;
  words: PlanWords;
  withYear: boolean;
  /** The nearest day on which the row could take place. */
  suggest: (row: PlanRow) => string | undefined;
  choose: (choice: RowChoice) => void;
  /** Another day is wanted. */
  onMove: () => void;
};

/** One day: when, what happens, why, and the menu that decides otherwise. */
export function PlanTableRow({ row, words, withYear, suggest, choose, onMove }: PlanTableRowProps) {
  const { t } = useTranslation('rotationWizard');
  const formats = useFormats();
  const { patternDate, outcome } = row;
  const date = withYear ? formats.longDate(patternDate) : formats.weekdayDate(patternDate);
  const reasons = words.facts(row);
  const isSwapped = outcome.kind === 'moved' && outcome.swapWith !== '';
  const tone = isOpen(row) ? 'open' : takesPlace(outcome) ? outcome.kind : 'skipped';
  const sign = { open: TriangleAlert, skipped: Ban, moved: ArrowRight, takesPlace: Check }[tone];
  const decide = (choice: RowChoice, told: string) => {
    choose(choice);
    announce(t('row.told', { date, state: told }));
  };

  return (
    <tr role="row" className={styles[tone]}>
      <th role="rowheader" scope="row">
        {date}
      </th>
      <td role="cell" className={styles['weekCell']}>
        {words.week(patternDate)}
      </td>
      <td role="cell" className={styles['stateCell']}>
        <span className={styles['state']}>
          <Icon icon={sign} size={16} />
          <span>{words.state(row)}</span>
        </span>
      </td>
      <td role="cell" className={styles['reasonCell']}>
        {reasons.length > 0 && (
          <ul className={styles['reasons']}>
            {reasons.map((reason) => (
              <li key={reason}>
                <Icon icon={tone === 'open' ? CircleAlert : Info} size={16} />
                <span>{reason}</span>
              </li>
            ))}
          </ul>
        )}
      </td>
      <td role="cell" className={styles['actionCell']}>
        {isSwapped ? (
          <span className={styles['hint']}>{t('rows.locked')}</span>
        ) : (
          <RowMenu
            label={t('rows.change', { date })}
            row={row}
            suggested={() => suggest(row)}
            decide={decide}
            onMove={onMove}
          />
        )}
      </td>
    </tr>
  );
}

function RowMenu({
  label,
  row,
  suggested,
  decide,
  onMove,
}: {
  label: string;
  row: PlanRow;
  suggested: () => string | undefined;
  decide: (choice: RowChoice, told: string) => void;
  onMove: () => void;
}) {
  const { t } = useTranslation('rotationWizard');
  const formats = useFormats();
  const to = suggested();
  const { kind } = row.outcome;
  const entries: MenuEntry[] = [
    {
      kind: 'action',
      id: 'keep',
      text: t('row.keep'),
      icon: Check,
      disabled: kind === 'takesPlace',
      onAction: () => decide({ kind: 'keep' }, t('state.takesPlace')),
    },
    {
      kind: 'action',
      id: 'skip',
      text: t('row.skip'),
      icon: Ban,
      disabled: kind === 'skipped',
      onAction: () => decide({ kind: 'skip' }, t('state.skipped')),
    },
    to === undefined
      ? {
          kind: 'action',
          id: 'free',
          text: t('row.noFreeDay'),
          icon: ArrowRight,
          disabled: true,
          onAction: () => undefined,
        }
      : {
          kind: 'action',
          id: 'free',
          text: t('row.moveTo', { date: formats.shortWeekdayDate(to) }),
          icon: ArrowRight,
          onAction: () => decide({ kind: 'move', to }, t('state.moved', { date: formats.weekdayDate(to) })),
        },
    { kind: 'action', id: 'move', text: t('row.moveOther'), icon: CalendarSearch, onAction: onMove },
  ];
  return (
    <MenuButton label={label} entries={entries} size="small" variant="quiet">
      {t('rows.action')}
    </MenuButton>
  );
}

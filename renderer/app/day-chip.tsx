import { ArrowLeftRight, Clock3, Laptop, type LucideIcon, MoveRight, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { House } from '../domain/house';
import type { Occurrence } from '../domain/rotation';
import { classNames } from '../ui/class-names';
import { HouseMark } from '../ui/house-mark';
import { Icon } from '../ui/icon';
import styles from './day-chip.module.css';

export type DayChipProps = {
  occurrence: Pick<Occurrence, 'kind' | 'state' | 'moved' | 'patternDate' | 'date' | 'swapWith'>;
  /** The house that is visited. */
  host: House | undefined;
  /** The officer's own house is drawn plain, every other one hatched. */
  isOwn: boolean;
  /** Something is to be settled about this day. */
  warned?: boolean;
  /** Written below the letter where there is room; '' for none. */
  time?: string;
  /** What it says, for the mouse that rests on it. */
  title?: string;
  canMove?: boolean;
};

/**
 * One day of one person as a sign: letter and pattern of the house, a clock for an office hour, a word for absence;
 * struck through if it does not take place. What it says in words is the name of its cell.
 */
export function DayChip({
  occurrence,
  host,
  isOwn,
  warned = false,
  time = '',
  title,
  canMove = false,
}: DayChipProps) {
  const { state } = occurrence;
  const change = changeSign(occurrence);
  const isDraggable = canMove && state === 'planned';
  return (
    <span
      aria-hidden
      data-chip
      data-draggable={isDraggable || undefined}
      title={title}
      className={classNames(
        styles['chip'],
        state !== 'planned' && styles['gone'],
        warned && styles['warned'],
        isDraggable && styles['draggable'],
      )}
    >
      <span className={styles['sign']}>
        <Sign kind={occurrence.kind} host={host} isOwn={isOwn} />
        {change && <Icon icon={change} size={14} className={styles['change']} />}
        {warned && <Icon icon={TriangleAlert} size={14} className={styles['alert']} />}
      </span>
      {time !== '' && <span className={styles['time']}>{time}</span>}
    </span>
  );
}

function changeSign({
  state,
  swapWith,
  moved,
  patternDate,
  date,
}: DayChipProps['occurrence']): LucideIcon | undefined {
  if (state !== 'planned') return undefined;
  if (swapWith !== '') return ArrowLeftRight;
  return moved && patternDate !== date ? MoveRight : undefined;
}

function Sign({ kind, host, isOwn }: Pick<DayChipProps, 'host' | 'isOwn'> & { kind: Occurrence['kind'] }) {
  const { t } = useTranslation('rotation');
  if (kind === 'absence') return <span className={styles['word']}>{t('sign.absence')}</span>;
  if (kind === 'remote') {
    return (
      <span className={styles['remote']}>
        <Icon icon={Laptop} size={16} />
      </span>
    );
  }
  return (
    <>
      <HouseMark
        letter={host?.letter ?? '?'}
        colour={host?.colour ?? '#59626a'}
        pattern={isOwn ? 'plain' : 'hatched'}
      />
      {kind === 'officeHour' && <Icon icon={Clock3} size={14} className={styles['clock']} />}
    </>
  );
}

import { CalendarClock, TriangleAlert } from 'lucide-react';
import type { DueItem } from '../domain/idea-due';
import { classNames } from '../ui/class-names';
import { Icon } from '../ui/icon';
import styles from './due-text.module.css';
import { useDueWords } from './use-due-words';

/** How near a due date is, in words; what is overdue has its own sign and word, so that colour is never needed. */
export function DueText({ item, className }: { item: DueItem; className?: string | undefined }) {
  const words = useDueWords();
  const isSoon = !item.overdue && item.daysLeft <= 7;
  return (
    <span
      className={classNames(
        styles['due'],
        item.overdue && styles['overdue'],
        isSoon && styles['soon'],
        className,
      )}
    >
      <Icon icon={item.overdue ? TriangleAlert : CalendarClock} size={16} />
      <span>{words(item)}</span>
    </span>
  );
}

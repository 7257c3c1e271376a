import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './empty-state.module.css';
import { Icon } from './icon';

export type EmptyStateProps = {
  icon: LucideIcon;
  /** What is not here: "Noch keine Kontakte". */
  title: string;
  /** What belongs here. */
  children?: ReactNode;
  /** The first step: import, add, connect. */
  actions?: ReactNode;
  /** Level of the heading on its screen. */
  level?: 1 | 2 | 3;
};

/** What an empty place says: what belongs there and how to begin. */
export function EmptyState({ icon, title, children, actions, level = 2 }: EmptyStateProps) {
  const Title = `h${level}` as const;
  return (
    <div className={styles['empty']}>
      <span className={styles['sign']}>
        <Icon icon={icon} size={32} />
      </span>
      <Title className={styles['title']}>{title}</Title>
      {children !== undefined && <div className={styles['text']}>{children}</div>}
      {actions !== undefined && <div className={styles['actions']}>{actions}</div>}
    </div>
  );
}

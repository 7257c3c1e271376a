import type { ReactNode } from 'react';
import { classNames } from './class-names';
import styles from './badge.module.css';
import type { NoticeKind } from './notice-kind';

export type BadgeProps = {
  children: ReactNode;
  /** `count` for numbers beside words; a kind for states, always with a word inside. */
  tone?: 'count' | NoticeKind;
  className?: string | undefined;
};

/** A number or a word of state in a small pill. */
export function Badge({ children, tone = 'count', className }: BadgeProps) {
  return <span className={classNames(styles['badge'], styles[tone], className)}>{children}</span>;
}

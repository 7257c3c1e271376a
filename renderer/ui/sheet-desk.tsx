import type { ReactNode } from 'react';
import styles from './sheet-desk.module.css';

export type SheetDeskProps = {
  /** Where one came from, the heading and what can be done. */
  head: ReactNode;
  /** Names the choices for screen readers. */
  label: string;
  choices: ReactNode;
  /** The sheet (`PaperPreview`), or why there is none. */
  children: ReactNode;
};

/** A screen on which something is made for paper: the choices on the left, the sheet on the right, one above the other where it is narrow. */
export function SheetDesk({ head, label, choices, children }: SheetDeskProps) {
  return (
    <div className={styles['screen']}>
      <div>{head}</div>
      <div className={styles['sides']}>
        <section className={styles['panel']} aria-label={label}>
          {choices}
        </section>
        {children}
      </div>
    </div>
  );
}

import type { ReactNode, Ref } from 'react';
import styles from './page-header.module.css';

export type PageHeaderProps = {
  title: ReactNode;
  subtitle?: ReactNode;
  /** Buttons at the right, the main one last. */
  actions?: ReactNode;
  /** Before the title: a back button in narrow windows. */
  before?: ReactNode;
  /** For moving focus here when the screen changes. */
  headingRef?: Ref<HTMLHeadingElement>;
};

/** Name of the screen, one line about it, and what can be done. */
export function PageHeader({ title, subtitle, actions, before, headingRef }: PageHeaderProps) {
  return (
    <header className={styles['header']}>
      <div className={styles['start']}>
        {before}
        <div className={styles['texts']}>
          <h1 ref={headingRef} tabIndex={-1}>
            {title}
          </h1>
          {subtitle !== undefined && <p className={styles['subtitle']}>{subtitle}</p>}
        </div>
      </div>
      {actions !== undefined && <div className={styles['actions']}>{actions}</div>}
    </header>
  );
}

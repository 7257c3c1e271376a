import type { ReactNode, Ref } from 'react';
import styles from './page-header.module.css';

export type PageHeaderProps = {
  title: ReactNode;
  subtitle?: ReactNode;
  /** Buttons at the right, the main one last. */
  actions?: ReactNode;
  /** Links to the other views of the same thing, on every one of them in the same place: below the title. */
  views?: ReactNode;
  /** What steers the view; beside the views where there is room, else below them. */
  tools?: ReactNode;
  /** Before the title: a back button in narrow windows. */
  before?: ReactNode;
  /** For moving focus here when the screen changes. */
  headingRef?: Ref<HTMLHeadingElement>;
};

/** Name of the screen, one line about it, and what can be done. */
export function PageHeader({ title, subtitle, actions, views, tools, before, headingRef }: PageHeaderProps) {
  const head = (
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
  if (views === undefined) return head;
  return (
    <div className={styles['withViews']}>
      {head}
      <div className={styles['views']}>
        {views}
        {tools}
      </div>
    </div>
  );
}

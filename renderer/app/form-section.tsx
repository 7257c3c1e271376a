import { type ReactNode, useId } from 'react';
import styles from './record-form.module.css';

export type FormSectionProps = {
  title: string;
  /** Below the form's own heading: 2 where that is the screen's, 3 where the form stands beside a list. */
  level?: 2 | 3;
  children: ReactNode;
};

/** A part of the form under its heading. */
export function FormSection({ title, level = 3, children }: FormSectionProps) {
  const id = useId();
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section aria-labelledby={id} className={styles['section']}>
      <Heading id={id} className={styles['sectionTitle']}>
        {title}
      </Heading>
      {children}
    </section>
  );
}

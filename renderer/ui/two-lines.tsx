import type { ReactNode } from 'react';
import styles from './two-lines.module.css';

export type TwoLinesProps = { first: ReactNode; second?: ReactNode };

/** A name in bold and a quieter line below, each cut with dots where it is too long: for rows of lists. */
export function TwoLines({ first, second }: TwoLinesProps) {
  return (
    <>
      <span className={styles['first']}>{first}</span>
      {second !== undefined && <span className={styles['second']}>{second}</span>}
    </>
  );
}

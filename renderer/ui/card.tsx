import { type ReactNode, useId } from 'react';
import styles from './card.module.css';
import { classNames } from './class-names';
import { houseVariables } from './house-colours';

export type CardProps = {
  /** Heading of the panel; it names the region for screen readers. */
  title?: ReactNode;
  level?: 2 | 3;
  /** Beside the heading: buttons, a count. */
  actions?: ReactNode;
  /** A house's colour along the upper edge. */
  colour?: string;
  children: ReactNode;
  /** `none` where tables and lists reach to the edge. */
  padding?: 'normal' | 'none';
  className?: string | undefined;
};

/** A white panel with a hairline; a heading makes it a named region. */
export function Card({
  title,
  level = 2,
  actions,
  colour,
  children,
  padding = 'normal',
  className,
}: CardProps) {
  const id = useId();
  const Title = level === 2 ? 'h2' : 'h3';
  const Element = title === undefined ? 'div' : 'section';
  return (
    <Element
      aria-labelledby={title === undefined ? undefined : id}
      className={classNames(
        styles['card'],
        padding === 'normal' && styles['padded'],
        colour !== undefined && styles['banked'],
        className,
      )}
      style={colour === undefined ? undefined : houseVariables(colour)}
    >
      {(title !== undefined || actions !== undefined) && (
        <header className={styles['head']}>
          {title !== undefined && (
            <Title id={id} className={styles['title']}>
              {title}
            </Title>
          )}
          {actions !== undefined && <div className={styles['actions']}>{actions}</div>}
        </header>
      )}
      {children}
    </Element>
  );
}

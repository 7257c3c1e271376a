import { houseVariables } from './house-colours';
import styles from './house-mark.module.css';

export type HouseMarkProps = {
  letter: string;
  /** #rrggbb of the house; left out where an element around the mark has its `houseVariables`. */
  colour?: string;
  /** `hatched` for the house on the other bank, since colour is never the only sign. */
  pattern?: 'plain' | 'hatched';
  /** Name of the house for screen readers; leave out where the name stands beside it. */
  label?: string;
  size?: 'small' | 'normal' | 'large';
};

/** The square with a city's letter in its colour and pattern. */
export function HouseMark({ letter, colour, pattern = 'plain', label, size = 'normal' }: HouseMarkProps) {
  const named = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <span
      {...named}
      className={`${styles['mark']} ${styles[pattern]} ${styles[size]}`}
      style={colour === undefined ? undefined : houseVariables(colour)}
    >
      {letter}
    </span>
  );
}

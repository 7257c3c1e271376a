import styles from './avatar.module.css';
import { houseVariables } from './house-colours';

export type AvatarProps = {
  /** One to three letters, shown while there is no picture. */
  initials: string;
  colour: string;
  /** Address of a picture (an object URL); decoration beside the name. */
  picture?: string | undefined;
  size?: 'normal' | 'large';
};

/** A person's initials or picture in the tint of their house. Always beside the name, hence decoration. */
export function Avatar({ initials, colour, picture, size = 'normal' }: AvatarProps) {
  return (
    <span aria-hidden className={`${styles['avatar']} ${styles[size]}`} style={houseVariables(colour)}>
      {picture === undefined ? initials : <img src={picture} alt="" className={styles['picture']} />}
    </span>
  );
}

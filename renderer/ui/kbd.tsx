import styles from './kbd.module.css';

export type KbdProps = { children: string };

/** Keys to press, as they stand on the keyboard: "Strg K". */
export function Kbd({ children }: KbdProps) {
  return <kbd className={styles['kbd']}>{children}</kbd>;
}

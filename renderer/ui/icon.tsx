import type { LucideIcon } from 'lucide-react';
import styles from './icon.module.css';

export type IconProps = {
  icon: LucideIcon;
  /** Pixels at the default text size; grows with it. */
  size?: 14 | 16 | 18 | 24 | 32;
  className?: string | undefined;
};

/** A line icon. Always decoration: the words beside it, or the label of its button, carry the meaning. */
export function Icon({ icon: Drawing, size = 18, className }: IconProps) {
  return (
    <Drawing
      aria-hidden
      focusable={false}
      strokeWidth={size >= 24 ? 1.5 : 1.75}
      className={`${styles['icon']} ${styles[`size${size}`]} ${className ?? ''}`}
    />
  );
}

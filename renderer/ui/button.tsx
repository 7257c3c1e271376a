import type { LucideIcon } from 'lucide-react';
import { LoaderCircle } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import styles from './button.module.css';
import { classNames } from './class-names';
import { Icon } from './icon';

export type ButtonProps = {
  children: ReactNode;
  onPress?: () => void;
  variant?: 'primary' | 'secondary' | 'quiet' | 'danger';
  size?: 'normal' | 'small';
  icon?: LucideIcon;
  /** An icon behind the words, such as the arrow of a menu. */
  iconAfter?: LucideIcon;
  /** The work is under way: stays focusable, cannot be pressed again, says so to screen readers. */
  pending?: boolean;
  disabled?: boolean;
  type?: 'button' | 'submit' | 'reset';
  form?: string;
  autoFocus?: boolean;
  /** `close` closes the dialog it stands in. */
  slot?: 'close';
  'aria-label'?: string;
  'aria-describedby'?: string;
  className?: string | undefined;
  ref?: Ref<HTMLButtonElement>;
};

/** A button with words. One `primary` a screen; `danger` for what deletes; `quiet` inside rows and bars. */
export function Button({
  children,
  variant = 'secondary',
  size = 'normal',
  icon,
  iconAfter,
  pending = false,
  disabled = false,
  className,
  ...rest
}: ButtonProps) {
  const leading = pending ? LoaderCircle : icon;
  return (
    <AriaButton
      {...rest}
      isPending={pending}
      isDisabled={disabled}
      className={classNames(styles['button'], styles[variant], styles[size], className)}
    >
      {leading && <Icon icon={leading} className={pending ? styles['turning'] : undefined} />}
      <span className={styles['words']}>{children}</span>
      {iconAfter && <Icon icon={iconAfter} />}
    </AriaButton>
  );
}

import type { LucideIcon } from 'lucide-react';
import type { Ref } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { classNames } from './class-names';
import { Icon } from './icon';
import styles from './icon-button.module.css';
import { Tooltip } from './tooltip';

export type IconButtonProps = {
  /** Read by screen readers and shown as the tooltip. */
  'aria-label': string;
  icon: LucideIcon;
  onPress?: () => void;
  variant?: 'quiet' | 'secondary';
  size?: 'normal' | 'small';
  disabled?: boolean;
  /** `true` or `false` makes it a toggle (`aria-pressed`). */
  pressed?: boolean;
  slot?: 'close';
  className?: string | undefined;
  ref?: Ref<HTMLButtonElement>;
};

/** A button that is only an icon; its label shows as a tooltip on hover and on keyboard focus. */
export function IconButton({
  icon,
  variant = 'quiet',
  size = 'normal',
  disabled = false,
  pressed,
  className,
  ...rest
}: IconButtonProps) {
  return (
    <Tooltip text={rest['aria-label']}>
      <AriaButton
        {...rest}
        isDisabled={disabled}
        aria-pressed={pressed}
        className={classNames(styles['button'], styles[variant], styles[size], className)}
      >
        <Icon icon={icon} />
      </AriaButton>
    </Tooltip>
  );
}

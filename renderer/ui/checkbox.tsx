import { Check, Minus } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox } from 'react-aria-components';
import styles from './checkbox.module.css';
import { classNames } from './class-names';
import { Icon } from './icon';

export type CheckboxProps = {
  children?: ReactNode;
  checked: boolean;
  onChange: (checked: boolean) => void;
  onBlur?: () => void;
  name?: string;
  /** Some of what it stands for is chosen. */
  indeterminate?: boolean;
  disabled?: boolean;
  /** Second line below the words. */
  detail?: ReactNode;
  'aria-label'?: string;
  className?: string | undefined;
};

/** A tick box with its words; the words belong to the target. */
export function Checkbox(props: CheckboxProps) {
  const { children, checked, indeterminate = false, disabled = false, detail, className, ...rest } = props;
  return (
    <AriaCheckbox
      {...rest}
      isSelected={checked}
      isIndeterminate={indeterminate}
      isDisabled={disabled}
      className={classNames(styles['choice'], className)}
    >
      <span className={styles['square']}>
        {(checked || indeterminate) && <Icon icon={indeterminate ? Minus : Check} size={14} />}
      </span>
      {children !== undefined && (
        <span className={styles['words']}>
          {children}
          {detail !== undefined && <span className={styles['detail']}>{detail}</span>}
        </span>
      )}
    </AriaCheckbox>
  );
}

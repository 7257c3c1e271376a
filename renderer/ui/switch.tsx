import type { ReactNode } from 'react';
import { Switch as AriaSwitch } from 'react-aria-components';
import { classNames } from './class-names';
import styles from './switch.module.css';

export type SwitchProps = {
  children: ReactNode;
  on: boolean;
  onChange: (on: boolean) => void;
  name?: string;
  disabled?: boolean;
  detail?: ReactNode;
  className?: string | undefined;
};

/** Something that is on or off at once, without saving; for what is saved with a form use `Checkbox`. */
export function Switch({ children, on, onChange, name, disabled = false, detail, className }: SwitchProps) {
  return (
    <AriaSwitch
      isSelected={on}
      onChange={onChange}
      name={name}
      isDisabled={disabled}
      className={classNames(styles['switch'], className)}
    >
      <span className={styles['words']}>
        {children}
        {detail !== undefined && <span className={styles['detail']}>{detail}</span>}
      </span>
      <span className={styles['track']} />
    </AriaSwitch>
  );
}

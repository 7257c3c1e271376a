import type { ReactNode } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { classNames } from './class-names';
import styles from './segmented-control.module.css';

export type Segment<Id extends string> = { id: Id; text: ReactNode; lang?: string; 'aria-label'?: string };

export type SegmentedControlProps<Id extends string> = {
  /** Names the group for screen readers. */
  label: string;
  segments: readonly Segment<Id>[];
  value: Id;
  onChange: (id: Id) => void;
  /** `ink` for the language switch in the top bar; `tint` for views of a screen. */
  tone?: 'ink' | 'tint';
  className?: string | undefined;
};

/** Two to four views or states of which exactly one is on; arrow keys move, Space or Enter picks. */
export function SegmentedControl<Id extends string>(props: SegmentedControlProps<Id>) {
  return (
    <ToggleButtonGroup
      aria-label={props.label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[props.value]}
      onSelectionChange={(keys) => {
        const [key] = keys;
        if (key !== undefined) props.onChange(key as Id);
      }}
      className={classNames(styles['group'], styles[props.tone ?? 'tint'], props.className)}
    >
      {props.segments.map(({ id, text, ...rest }) => (
        <ToggleButton key={id} id={id} {...rest} className={styles['segment'] ?? ''}>
          {text}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

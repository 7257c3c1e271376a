import { ChevronDown } from 'lucide-react';
import type { Ref } from 'react';
import { ComboBox as AriaComboBox, Button, Group, Input, Popover } from 'react-aria-components';
import { type Choice, ChoiceList } from './choice-list';
import { classNames } from './class-names';
import styles from './combo-box.module.css';
import field from './field.module.css';
import { FieldLabel, FieldNotes, type FieldTexts } from './field-notes';
import { Icon } from './icon';
import popover from './popover.module.css';

export type ComboBoxProps = FieldTexts & {
  choices: readonly Choice[];
  /** Id of the choice; `undefined` for none. */
  value: string | undefined;
  /** `undefined` when the field was emptied. */
  onChange: (id: string | undefined) => void;
  /** With both, the text may also be one that no choice has (units, towns). */
  text?: string;
  onTextChange?: (text: string) => void;
  /** Called with what is typed; `choices` then are what was found for it and are shown as they are. */
  onSearch?: (text: string) => void;
  onBlur?: () => void;
  name?: string;
  placeholder?: string;
  lang?: string;
  disabled?: boolean;
  className?: string | undefined;
  inputRef?: Ref<HTMLInputElement>;
};

/** One of a long list, found by typing a part of it. */
export function ComboBox({ inputRef, ...props }: ComboBoxProps) {
  const { label, labelHidden, description, warning, error, required, choices } = props;
  return (
    <AriaComboBox
      {...(props.onSearch ? { items: choices, onInputChange: props.onSearch } : { defaultItems: choices })}
      value={props.value ?? null}
      onChange={(key) => props.onChange(key === null ? undefined : String(key))}
      {...(props.onTextChange && {
        inputValue: props.text ?? '',
        onInputChange: props.onTextChange,
        allowsCustomValue: true,
      })}
      onBlur={props.onBlur}
      name={props.name}
      menuTrigger="focus"
      allowsEmptyCollection={!props.onTextChange}
      isRequired={required}
      isDisabled={props.disabled}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      className={classNames(field['field'], props.className)}
    >
      <FieldLabel hidden={labelHidden} required={required}>
        {label}
      </FieldLabel>
      <Group className={field['box'] ?? ''}>
        <Input
          ref={inputRef}
          className={field['input'] ?? ''}
          placeholder={props.placeholder}
          lang={props.lang}
        />
        <Button className={styles['open'] ?? ''}>
          <Icon icon={ChevronDown} />
        </Button>
      </Group>
      <FieldNotes description={description} warning={warning} error={error} />
      <Popover className={`${popover['popover']} ${popover['likeTrigger']}`} offset={4}>
        <ChoiceList />
      </Popover>
    </AriaComboBox>
  );
}

import { ChevronDown } from 'lucide-react';
import type { Ref } from 'react';
import { Select as AriaSelect, Button, Popover, SelectValue } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { type Choice, ChoiceList } from './choice-list';
import { classNames } from './class-names';
import field from './field.module.css';
import { FieldLabel, FieldNotes, type FieldTexts } from './field-notes';
import { Icon } from './icon';
import popover from './popover.module.css';
import styles from './select.module.css';

export type SelectProps<Id extends string = string> = FieldTexts & {
  choices: readonly (Choice & { id: Id })[];
  /** Id of the choice, or `undefined` for none yet. */
  value: Id | undefined;
  onChange: (id: Id) => void;
  onBlur?: () => void;
  name?: string;
  placeholder?: string;
  disabled?: boolean;
  className?: string | undefined;
  buttonRef?: Ref<HTMLButtonElement>;
};

/** One of a short, fixed list. From about 15 choices on, `ComboBox` is quicker. */
export function Select<Id extends string = string>({ buttonRef, ...props }: SelectProps<Id>) {
  const { t } = useTranslation('common');
  const { label, labelHidden, description, warning, error, required, choices } = props;
  const chosen = choices.find((choice) => choice.id === props.value);
  return (
    <AriaSelect
      value={props.value ?? null}
      onChange={(key) => {
        const picked = choices.find(({ id }) => id === key);
        if (picked) props.onChange(picked.id);
      }}
      onBlur={props.onBlur}
      name={props.name}
      placeholder={props.placeholder ?? t('choose')}
      isRequired={required}
      isDisabled={props.disabled}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      className={classNames(field['field'], props.className)}
    >
      <FieldLabel hidden={labelHidden} required={required}>
        {label}
      </FieldLabel>
      <Button ref={buttonRef} className={`${field['box']} ${styles['button']}`}>
        <SelectValue className={styles['value'] ?? ''}>
          {({ defaultChildren }) =>
            chosen ? (
              <>
                {chosen.mark}
                <span lang={chosen.lang}>{chosen.text}</span>
              </>
            ) : (
              defaultChildren
            )
          }
        </SelectValue>
        <Icon icon={ChevronDown} />
      </Button>
      <FieldNotes description={description} warning={warning} error={error} />
      <Popover className={`${popover['popover']} ${popover['likeTrigger']}`} offset={4}>
        <ChoiceList choices={choices} />
      </Popover>
    </AriaSelect>
  );
}

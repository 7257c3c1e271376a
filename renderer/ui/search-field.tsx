/* oxlint-disable jsx-a11y/no-autofocus -- a prop for search boxes that just opened */
import { Search, X } from 'lucide-react';
import type { KeyboardEventHandler, ReactNode, Ref } from 'react';
import { SearchField as AriaSearchField, Button, Group, Input } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { classNames } from './class-names';
import field from './field.module.css';
import { FieldLabel } from './field-notes';
import { Icon } from './icon';
import styles from './search-field.module.css';

export type SearchFieldProps = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  onSubmit?: (value: string) => void;
  /** Defaults to the label, which is hidden. */
  placeholder?: string;
  /** Shown while empty: the keys that lead here. */
  hint?: ReactNode;
  autoFocus?: boolean;
  onKeyDown?: KeyboardEventHandler<HTMLInputElement>;
  className?: string | undefined;
  inputRef?: Ref<HTMLInputElement>;
  /** Makes the field the input of a combobox whose list stands elsewhere (ARIA APG, list autocomplete). */
  combobox?: { isExpanded: boolean; listId: string; activeId?: string };
};

/** Searching while typing; Escape or the cross clears it. The label is for screen readers. */
export function SearchField({ inputRef, ...props }: SearchFieldProps) {
  const { t } = useTranslation('common');
  return (
    <AriaSearchField
      value={props.value}
      onChange={props.onChange}
      onSubmit={props.onSubmit}
      autoFocus={props.autoFocus}
      className={classNames(field['field'], props.className)}
    >
      <FieldLabel hidden>{props.label}</FieldLabel>
      <Group className={`${field['box']} ${styles['box']}`}>
        <Icon icon={Search} />
        <Input
          ref={inputRef}
          className={field['input'] ?? ''}
          placeholder={props.placeholder ?? props.label}
          onKeyDown={props.onKeyDown}
          {...(props.combobox && {
            role: 'combobox',
            'aria-autocomplete': 'list' as const,
            'aria-expanded': props.combobox.isExpanded,
            'aria-controls': props.combobox.listId,
            'aria-activedescendant': props.combobox.activeId,
          })}
        />
        {props.value === '' ? (
          props.hint
        ) : (
          <Button className={styles['clear'] ?? ''} aria-label={t('clearSearch')}>
            <Icon icon={X} size={16} />
          </Button>
        )}
      </Group>
    </AriaSearchField>
  );
}

/* oxlint-disable jsx-a11y/no-autofocus -- the search box of a list that was just opened */
import { Plus, X } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import {
  Autocomplete,
  Button,
  Dialog,
  DialogTrigger,
  Label,
  ListBox,
  Popover,
  Tag,
  TagGroup,
  TagList,
  useFilter,
} from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { type Choice, ChoiceItem } from './choice-list';
import { classNames } from './class-names';
import field from './field.module.css';
import { FieldWarning } from './field-notes';
import { Icon } from './icon';
import styles from './multi-select.module.css';
import popover from './popover.module.css';
import { SearchField } from './search-field';

export type MultiSelectProps = {
  label: string;
  choices: readonly Choice[];
  /** Ids in the order they are kept. */
  value: readonly string[];
  onChange: (ids: string[]) => void;
  /** Words on the button that opens the list; default "add". */
  addLabel?: string;
  /** Offers to make a new choice of the text searched for when none has it. */
  onCreate?: (text: string) => void;
  description?: ReactNode;
  warning?: string;
  disabled?: boolean;
  className?: string | undefined;
};

/** Any number of choices as chips; Delete or Backspace on a chip takes it away, the button adds by search. */
export function MultiSelect(props: MultiSelectProps) {
  const { t } = useTranslation('common');
  const { value, choices, onChange, disabled } = props;
  const byId = new Map(choices.map((choice) => [choice.id, choice]));
  const chosen = value.map((id) => byId.get(id) ?? { id, text: id });
  return (
    <div className={classNames(field['field'], props.className)}>
      <TagGroup
        className={field['field'] ?? ''}
        onRemove={disabled ? undefined : (keys) => onChange(value.filter((id) => !keys.has(id)))}
      >
        <Label className={field['label'] ?? ''}>{props.label}</Label>
        <TagList
          items={chosen}
          className={styles['chips'] ?? ''}
          renderEmptyState={() => <span className={styles['none']}>{t('noSelection')}</span>}
        >
          {(choice: Choice) => (
            <Tag id={choice.id} textValue={choice.text} className={styles['chip'] ?? ''}>
              {choice.mark}
              <span lang={choice.lang}>{choice.text}</span>
              {!disabled && (
                <Button slot="remove" className={styles['remove'] ?? ''}>
                  <Icon icon={X} size={14} />
                </Button>
              )}
            </Tag>
          )}
        </TagList>
      </TagGroup>
      {!disabled && <Adder {...props} />}
      {(props.description !== undefined || props.warning !== undefined) && (
        <div className={field['notes']}>
          {props.description !== undefined && <span>{props.description}</span>}
          {props.warning !== undefined && <FieldWarning>{props.warning}</FieldWarning>}
        </div>
      )}
    </div>
  );
}

function Adder({ label, choices, value, onChange, addLabel, onCreate }: MultiSelectProps) {
  const { t } = useTranslation('common');
  const { contains } = useFilter({ sensitivity: 'base' });
  const [text, setText] = useState('');
  const wanted = text.trim();
  const creatable = onCreate && wanted !== '' && !choices.some((choice) => contains(choice.text, wanted));
  return (
    <DialogTrigger onOpenChange={() => setText('')}>
      <Button className={styles['add'] ?? ''} aria-label={`${label}: ${addLabel ?? t('add')}`}>
        <Icon icon={Plus} size={16} />
        {addLabel ?? t('add')}
      </Button>
      <Popover className={popover['popover'] ?? ''} placement="bottom start" offset={4}>
        <Dialog className={styles['dialog'] ?? ''} aria-label={label}>
          {({ close }) => (
            <Autocomplete inputValue={text} onInputChange={setText} filter={contains}>
              <SearchField
                label={label}
                value={text}
                onChange={setText}
                autoFocus
                className={styles['search']}
              />
              <ListBox
                aria-label={label}
                items={choices}
                selectionMode="multiple"
                selectedKeys={value}
                escapeKeyBehavior="none"
                onSelectionChange={(keys) => {
                  const now = keys === 'all' ? choices.map((choice) => choice.id) : [...keys].map(String);
                  onChange([
                    ...value.filter((id) => now.includes(id)),
                    ...now.filter((id) => !value.includes(id)),
                  ]);
                }}
                className={`${popover['list']} ${styles['list']}`}
                renderEmptyState={() => !creatable && t('noMatches')}
              >
                {(choice: Choice) => <ChoiceItem choice={choice} />}
              </ListBox>
              {creatable && (
                <Button
                  className={`${popover['item']} ${styles['create']}`}
                  onPress={() => {
                    onCreate(wanted);
                    close();
                  }}
                >
                  <Icon icon={Plus} size={16} />
                  {t('addNew', { text: wanted })}
                </Button>
              )}
            </Autocomplete>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

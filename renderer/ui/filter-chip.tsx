import { Check, ChevronDown } from 'lucide-react';
import {
  Menu as AriaMenu,
  Button,
  MenuItem,
  MenuTrigger,
  Popover,
  Separator,
  Text,
  ToggleButton,
} from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Choice } from './choice-list';
import styles from './filter-chip.module.css';
import { Icon } from './icon';
import popover from './popover.module.css';

export type FilterChipProps = {
  label: string;
  on: boolean;
  onChange: (on: boolean) => void;
  disabled?: boolean;
};

/** A filter that is on or off. */
export function FilterChip({ label, on, onChange, disabled = false }: FilterChipProps) {
  return (
    <ToggleButton
      isSelected={on}
      onChange={onChange}
      isDisabled={disabled}
      className={`${styles['chip']} ${on ? styles['on'] : ''}`}
    >
      {label}
    </ToggleButton>
  );
}

export type FilterMenuChipProps = {
  /** What is filtered by: "Thema". */
  label: string;
  choices: readonly Choice[];
  value: readonly string[];
  onChange: (ids: string[]) => void;
  /** `single` takes back the choice before; default `multiple`. */
  mode?: 'single' | 'multiple';
  disabled?: boolean;
};

/** A filter with choices; shows what is chosen, or how many. */
export function FilterMenuChip(props: FilterMenuChipProps) {
  const { t } = useTranslation('common');
  const { label, choices, value, onChange, mode = 'multiple' } = props;
  const [first, ...others] = choices.filter((choice) => value.includes(choice.id));
  const clear = '\u0000clear';
  return (
    <MenuTrigger>
      <Button isDisabled={props.disabled} className={`${styles['chip']} ${first ? styles['on'] : ''}`}>
        <span>
          {first ? `${label}: ` : label}
          {first && <span lang={first.lang}>{first.text}</span>}
          {others.length > 0 && ` +${others.length}`}
        </span>
        <Icon icon={ChevronDown} size={16} />
      </Button>
      <Popover className={popover['popover'] ?? ''} offset={4} placement="bottom start">
        <AriaMenu
          aria-label={label}
          className={popover['list'] ?? ''}
          selectionMode={mode}
          selectedKeys={value}
          escapeKeyBehavior="none"
          onSelectionChange={(keys) => {
            const now = keys === 'all' ? choices.map((choice) => choice.id) : [...keys].map(String);
            onChange(now.includes(clear) ? [] : now);
          }}
        >
          {choices.map((choice) => (
            <MenuItem
              key={choice.id}
              id={choice.id}
              textValue={choice.text}
              isDisabled={choice.disabled}
              className={popover['item'] ?? ''}
            >
              <Icon icon={Check} size={16} className={popover['tick']} />
              {choice.mark}
              <span className={popover['texts']}>
                <Text slot="label" lang={choice.lang}>
                  {choice.text}
                </Text>
                {choice.detail !== undefined && (
                  <Text slot="description" className={popover['detail'] ?? ''}>
                    {choice.detail}
                  </Text>
                )}
              </span>
            </MenuItem>
          ))}
          {first && <Separator className={popover['separator'] ?? ''} />}
          {first && (
            <MenuItem id={clear} className={`${popover['item']} ${styles['clear']}`} shouldCloseOnSelect>
              {t('clearFilter')}
            </MenuItem>
          )}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { ListBox, ListBoxItem, Text } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Icon } from './icon';
import styles from './popover.module.css';

/** One thing to choose in a Select, ComboBox, MultiSelect or filter. */
export type Choice = {
  id: string;
  /** What is shown and searched for. */
  text: string;
  /** A second, quieter line. */
  detail?: string;
  /** Other words it is found by in the search of a MultiSelect, such as its name in the other language. */
  alsoKnownAs?: string;
  /** Language of the text if it differs from the interface. */
  lang?: string;
  /** A mark before the text (house mark, icon). */
  mark?: ReactNode;
  disabled?: boolean;
};

/** The list inside the popover of the choosing fields; takes its state from the component around it. */
export function ChoiceList({ choices }: { choices?: readonly Choice[] }) {
  const { t } = useTranslation('common');
  return (
    <ListBox
      className={styles['list'] ?? ''}
      renderEmptyState={() => t('noMatches')}
      {...(choices && { items: choices })}
    >
      {(choice: Choice) => <ChoiceItem choice={choice} />}
    </ListBox>
  );
}

/** One line of a list of choices, with a tick in front when it is chosen. */
export function ChoiceItem({ choice }: { choice: Choice }) {
  return (
    <ListBoxItem
      id={choice.id}
      textValue={choice.alsoKnownAs === undefined ? choice.text : `${choice.text} ${choice.alsoKnownAs}`}
      isDisabled={choice.disabled}
      className={styles['item'] ?? ''}
    >
      <Icon icon={Check} size={16} className={styles['tick']} />
      {choice.mark}
      <span className={styles['texts']}>
        <Text slot="label" lang={choice.lang}>
          {choice.text}
        </Text>
        {choice.detail !== undefined && (
          <Text slot="description" className={styles['detail']}>
            {choice.detail}
          </Text>
        )}
      </span>
    </ListBoxItem>
  );
}

import { CalendarPlus, CalendarX2, Keyboard, Pencil } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Occurrence } from '../../domain/rotation';
import { Button } from '../../ui/button';
import { KeysHelp } from './keys-help';
import styles from './rotation.module.css';
import type { PlanPlace } from './use-plan-focus';
import type { PlanActions } from './use-plan-keys';

/** The marked day in words, for those who see the grid, and what can be done with it without the keyboard. */
export function DayBar({
  place,
  sentence,
  planned,
  isEmpty,
  actions,
}: {
  /** The marked cell of a person; `undefined` if none is. */
  place: PlanPlace | undefined;
  sentence: string;
  planned: Occurrence | undefined;
  isEmpty: boolean;
  actions: PlanActions;
}) {
  const { t } = useTranslation('rotation');
  const [showsKeys, setShowsKeys] = useState(false);
  return (
    <div role="group" aria-label={t('bar.label')} className={styles['bar']}>
      <p className={styles['sentence']}>{sentence || t('bar.hint')}</p>
      <div className={styles['barActions']}>
        {place && !isEmpty && (
          <Button size="small" icon={Pencil} onPress={() => actions.edit(place, 'edit')}>
            {t('bar.edit')}
          </Button>
        )}
        {place && planned && (
          <Button size="small" icon={CalendarX2} onPress={() => actions.skip(place)}>
            {t('bar.skip')}
          </Button>
        )}
        {place && (
          <Button size="small" icon={CalendarPlus} onPress={() => actions.add(place)}>
            {t('bar.add')}
          </Button>
        )}
        <Button size="small" variant="quiet" icon={Keyboard} onPress={() => setShowsKeys(true)}>
          {t('keys.button')}
        </Button>
      </div>
      <KeysHelp isOpen={showsKeys} onClose={() => setShowsKeys(false)} />
    </div>
  );
}

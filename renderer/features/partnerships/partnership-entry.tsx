import { CirclePause, CirclePlay, CircleStop } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useServices } from '../../app/services';
import { useFormats } from '../../app/settings-context';
import { useUndoable } from '../../app/use-undoable';
import type { House } from '../../domain/house';
import type { Partnership } from '../../domain/partnership';
import { partnershipLabel, weeksBetweenVisits } from '../../domain/partnership-rules';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { HouseMark } from '../../ui/house-mark';
import { NumberField } from '../../ui/number-field';
import styles from './partnerships.module.css';
import { StateDialog } from './state-dialog';

export type PartnershipEntryProps = {
  partnership: Partnership;
  houses: readonly House[];
  own: House | undefined;
};

const tones = { active: 'ok', paused: 'warning', ended: 'info' } as const;

/** One partnership: both marks, since when, its state with reason, and what can be done with it. */
export function PartnershipEntry({ partnership, houses, own }: PartnershipEntryProps) {
  const { t } = useTranslation('partnerships');
  const formats = useFormats();
  const { storage } = useServices();
  const undoable = useUndoable();
  const [change, setChange] = useState<'paused' | 'ended' | null>(null);
  const { state } = partnership;
  const name = partnershipLabel(partnership, houses);
  const resume = () =>
    void undoable(
      () => storage.partnerships.setState(partnership.id, { kind: 'active' }),
      t('resumed', { name }),
    );

  const weeks = weeksBetweenVisits(partnership);
  const chooseWeeks = (count: number) => {
    if (count === weeks) return;
    void undoable(
      () => storage.partnerships.save({ ...partnership, maxWeeksBetweenVisits: count }),
      t('visits.saved', { name, weeks: t('visits.weeks', { count }) }),
    );
  };

  return (
    <li className={styles['entry']}>
      <span className={styles['marks']}>
        {partnership.houseIds.map((id) => {
          const house = houses.find((each) => each.id === id);
          const isOwn = own ? id === own.id : id === partnership.houseIds[0];
          return (
            house && (
              <HouseMark
                key={id}
                letter={house.letter}
                colour={house.colour}
                pattern={isOwn ? 'plain' : 'hatched'}
              />
            )
          );
        })}
      </span>
      <div className={styles['words']}>
        <span className={styles['title']}>
          <strong>{name}</strong>
          <Badge tone={tones[state.kind]}>{t(`state.${state.kind}`)}</Badge>
        </span>
        <span className={styles['detail']}>{t('since', { date: formats.date(partnership.since) })}</span>
        {state.kind !== 'active' && (
          <span className={styles['detail']}>
            {t(`told.${state.kind}${state.reason ? '' : 'Bare'}` as const, {
              date: formats.date(state.on),
              reason: state.reason,
            })}
          </span>
        )}
        {state.kind === 'active' && (
          <NumberField
            label={t('visits.label')}
            description={t('visits.hint')}
            value={weeks}
            min={1}
            max={52}
            onChange={chooseWeeks}
            className={styles['visits']}
          />
        )}
        {state.kind === 'ended' && <span className={styles['detail']}>{t('keptEnded')}</span>}
      </div>
      <fieldset className={styles['actions']} aria-label={name}>
        {state.kind === 'active' ? (
          <Button size="small" variant="quiet" icon={CirclePause} onPress={() => setChange('paused')}>
            {t('pause')}
          </Button>
        ) : (
          <Button size="small" variant="quiet" icon={CirclePlay} onPress={resume}>
            {t('resume')}
          </Button>
        )}
        {state.kind !== 'ended' && (
          <Button size="small" variant="quiet" icon={CircleStop} onPress={() => setChange('ended')}>
            {t('end')}
          </Button>
        )}
      </fieldset>
      {change && (
        <StateDialog partnership={partnership} name={name} to={change} onClose={() => setChange(null)} />
      )}
    </li>
  );
}

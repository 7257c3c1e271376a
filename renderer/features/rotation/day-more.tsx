import { ArrowLeftRight, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../app/settings-context';
import type { Occurrence, SkipReason } from '../../domain/rotation';
import { Button } from '../../ui/button';
import { Select } from '../../ui/select';
import styles from './day-dialog.module.css';
import type { GridPerson } from '../../domain/plan-people';

/** Reasons that one can give; an absence is entered as leave and takes its days out itself. */
const reasons = [
  'single',
  'hostClosed',
  'homeClosed',
  'schoolHoliday',
  'deskTaken',
] as const satisfies SkipReason[];

/** What else can become of a day: it falls away, comes back, or goes to somebody else of the same house. */
export function DayMore({
  day,
  person,
  people,
  onSkip,
  onRestore,
  onGive,
  ideas,
  onSwap,
}: {
  day: Occurrence;
  person: GridPerson;
  people: readonly GridPerson[];
  onSkip: (reason: SkipReason) => void;
  onRestore: () => void;
  onGive: (to: GridPerson) => void;
  /** Days of colleagues with whom it could be swapped. */
  ideas: readonly Occurrence[];
  onSwap: (other: Occurrence) => void;
}) {
  const { t } = useTranslation('rotation');
  const formats = useFormats();
  const [reason, setReason] = useState<(typeof reasons)[number]>('single');
  const [to, setTo] = useState<string>();
  const others = people.filter(
    ({ key, homeHouseId }) => key !== person.key && homeHouseId === person.homeHouseId,
  );
  const receiver = others.find(({ key }) => key === to);
  const isPlanned = day.state === 'planned' && day.kind !== 'absence';
  return (
    <>
      {day.state !== 'cancelled' && (day.moved || day.state === 'skipped') && (
        <div className={styles['section']}>
          <p>{t(day.state === 'skipped' ? 'more.skippedHint' : 'more.changedHint')}</p>
          <div>
            <Button icon={RotateCcw} onPress={onRestore}>
              {t('more.restore')}
            </Button>
          </div>
        </div>
      )}
      {isPlanned && (
        <div className={styles['section']}>
          <div className={styles['line']}>
            <Select
              label={t('more.reason')}
              choices={reasons.map((id) => ({ id, text: t(`skipReason.${id}`) }))}
              value={reason}
              onChange={(id) => setReason(reasons.find((each) => each === id) ?? 'single')}
            />
            <Button onPress={() => onSkip(reason)}>{t('more.skip')}</Button>
          </div>
          {ideas.length > 0 && (
            <div className={styles['now']}>
              <h3>{t('more.swap')}</h3>
              <ul className={styles['ideas']}>
                {ideas.map((other) => (
                  <li key={`${other.rotationId} ${other.patternDate}`}>
                    <Button size="small" icon={ArrowLeftRight} onPress={() => onSwap(other)}>
                      {t('fix.swapWith', {
                        name: other.personName,
                        date: formats.shortWeekdayDate(other.date),
                      })}
                    </Button>
                  </li>
                ))}
              </ul>
            </div>
          )}
          {others.length > 0 && (
            <div className={styles['line']}>
              <Select
                label={t('more.giveTo')}
                choices={others.map(({ key, name }) => ({ id: key, text: name }))}
                value={to}
                onChange={setTo}
              />
              <Button disabled={!receiver} onPress={() => receiver && onGive(receiver)}>
                {t('more.give')}
              </Button>
            </div>
          )}
        </div>
      )}
    </>
  );
}

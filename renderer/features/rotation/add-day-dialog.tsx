import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHouses } from '../../app/use-places';
import { useChosenPartnership } from '../../app/use-rotations';
import { type Rotation, type RotationKind, rotationKinds } from '../../domain/rotation';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Select } from '../../ui/select';
import styles from './day-dialog.module.css';
import { type DayDraft, DayPlanFields, draftTime } from './day-plan-fields';
import { type GridPerson, personKey } from '../../domain/plan-people';
import { ObjectionList } from './objection-list';
import { useDayCheck } from './use-day-check';
import { useObjectionWords } from './use-objection-words';
import { usePlanEdits } from './use-plan-edits';
import type { PlanPlace } from './use-plan-focus';
import type { PlanWords } from '../../app/use-plan-words';

/** Plans one more day for a person, beside the series: filled in as the person's days mostly are. */
export function AddDayDialog({
  person,
  date,
  rotations,
  words,
  onClose,
}: {
  person: GridPerson;
  date: string;
  rotations: readonly Rotation[];
  words: PlanWords;
  onClose: (place?: PlanPlace) => void;
}) {
  const { t } = useTranslation('rotation');
  const houses = useHouses();
  const partnership = useChosenPartnership();
  const edits = usePlanEdits();
  const tell = useObjectionWords(words);
  const usual = rotations.find((each) => personKey(each) === person.key && each.kind !== 'absence');
  const hosts = houses.filter(
    ({ id }) => id !== person.homeHouseId && (!partnership || partnership.houseIds.includes(id)),
  );
  const [kind, setKind] = useState<RotationKind>(usual?.kind ?? 'onSite');
  const [hostHouseId, setHost] = useState(usual?.hostHouseId || (hosts[0]?.id ?? ''));
  const [draft, setDraft] = useState<DayDraft>({
    date,
    from: usual?.time?.from ?? '',
    to: usual?.time?.to ?? '',
    siteId: usual?.siteId ?? '',
    deskId: usual?.deskId ?? '',
  });
  const [showErrors, setShowErrors] = useState(false);
  const isVisit = kind === 'onSite' || kind === 'officeHour';
  const time = draftTime(draft);
  const wish = useMemo(
    () => ({
      rotationId: '',
      patternDate: '',
      personId: person.personId,
      personName: person.name,
      homeHouseId: person.homeHouseId,
      kind,
      hostHouseId: isVisit ? hostHouseId : '',
      siteId: isVisit ? draft.siteId : '',
      deskId: isVisit ? draft.deskId : '',
      date: draft.date,
      time: draftTime(draft) ?? null,
    }),
    [person, kind, isVisit, hostHouseId, draft],
  );
  const objections = useDayCheck(wish);

  const save = async () => {
    if (time === undefined) {
      setShowErrors(true);
      return;
    }
    const { siteId, deskId } = wish;
    const day = { kind, hostHouseId: wish.hostHouseId, siteId, deskId, date: draft.date, time };
    if (await edits.add(person, day)) onClose({ row: person.key, date: draft.date });
  };

  return (
    <Dialog
      title={t('add.title', { name: person.name })}
      isOpen
      onClose={() => onClose()}
      actions={
        <>
          <Button onPress={() => onClose()}>{t('day.cancel')}</Button>
          <Button variant="primary" onPress={() => void save()}>
            {t('add.save')}
          </Button>
        </>
      }
    >
      <div className={styles['body']}>
        <div className={styles['fields']}>
          <Select
            label={t('add.kind')}
            choices={rotationKinds.map((id) => ({ id, text: t(`kind.${id}`) }))}
            value={kind}
            onChange={(id) => setKind(rotationKinds.find((each) => each === id) ?? 'onSite')}
          />
          {isVisit && hosts.length > 1 && (
            <Select
              label={t('add.host')}
              choices={hosts.map(({ id, city }) => ({ id, text: city }))}
              value={hostHouseId}
              onChange={(id) => {
                setHost(id);
                setDraft((before) => ({ ...before, siteId: '', deskId: '' }));
              }}
            />
          )}
        </div>
        <DayPlanFields
          draft={draft}
          onChange={(change) => setDraft((before) => ({ ...before, ...change }))}
          hostHouseId={isVisit ? hostHouseId : ''}
          showErrors={showErrors}
        />
        <ObjectionList objections={objections} tell={tell} />
      </div>
    </Dialog>
  );
}

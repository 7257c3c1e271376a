import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { paths } from '../../app/paths';
import { useFormats } from '../../app/settings-context';
import type { Occurrence } from '../../domain/rotation';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { RadioGroup } from '../../ui/radio-group';
import styles from './day-dialog.module.css';
import { DayMore } from './day-more';
import { type DayDraft, DayPlanFields, draftTime } from './day-plan-fields';
import type { GridPerson } from '../../domain/plan-people';
import { ObjectionList } from './objection-list';
import { type FixContext, swapIdeas } from '../../domain/problem-fixes';
import { useDayCheck } from './use-day-check';
import { useObjectionWords } from './use-objection-words';
import { usePlanEdits } from './use-plan-edits';
import type { PlanPlace } from './use-plan-focus';
import type { PlanWords } from '../../app/use-plan-words';

export type DayDialogProps = {
  person: GridPerson;
  /** What stands on the day; at least one. */
  days: readonly Occurrence[];
  /** Everybody of the grid, for handing the day over. */
  people: readonly GridPerson[];
  /** The plan around the day, for ideas of a swap. */
  context: FixContext;
  words: PlanWords;
  /** Where the day stands afterwards. */
  onClose: (place?: PlanPlace) => void;
};

const idOf = (day: Occurrence) => `${day.rotationId} ${day.patternDate}`;

/** One day of one person: what stands there, and everything that can become of it. */
export function DayDialog({ person, days, people, context, words, onClose }: DayDialogProps) {
  const { t } = useTranslation('rotation');
  const formats = useFormats();
  const [chosen, setChosen] = useState(days[0] ? idOf(days[0]) : '');
  const day = days.find((each) => idOf(each) === chosen) ?? days[0];
  if (!day) return null;
  return (
    <DayDialogOf
      key={idOf(day)}
      day={day}
      title={t('day.title', { name: person.name, date: formats.longDate(day.date) })}
      choice={
        days.length > 1 && (
          <RadioGroup
            label={t('day.which')}
            choices={days.map((each) => ({ id: idOf(each), text: words.day(each) }))}
            value={idOf(day)}
            onChange={setChosen}
          />
        )
      }
      person={person}
      people={people}
      context={context}
      words={words}
      onClose={onClose}
    />
  );
}

function DayDialogOf({
  day,
  title,
  choice,
  person,
  people,
  context,
  words,
  onClose,
}: Omit<DayDialogProps, 'days'> & { day: Occurrence; title: string; choice: React.ReactNode }) {
  const { t } = useTranslation('rotation');
  const [, navigate] = useLocation();
  const edits = usePlanEdits();
  const tell = useObjectionWords(words);
  const [draft, setDraft] = useState<DayDraft>({
    date: day.date,
    from: day.time?.from ?? '',
    to: day.time?.to ?? '',
    siteId: day.siteId,
    deskId: day.deskId,
  });
  const [showErrors, setShowErrors] = useState(false);
  const time = draftTime(draft);
  const wish = useMemo(
    () => ({
      ...day,
      date: draft.date,
      siteId: draft.siteId,
      deskId: draft.deskId,
      time: draftTime(draft) ?? day.time,
    }),
    [day, draft],
  );
  const objections = useDayCheck(wish);
  const ideas = useMemo(() => swapIdeas(day, context), [day, context]);
  const isPlanned = day.state === 'planned';
  const isChanged =
    draft.date !== day.date ||
    draft.siteId !== day.siteId ||
    draft.deskId !== day.deskId ||
    JSON.stringify(time) !== JSON.stringify(day.time);
  const stays = { row: person.key, date: day.date };

  /** Closes once it went well; a failure leaves everything as it was typed. */
  const finish = async (edit: Promise<boolean>, place: PlanPlace) => {
    if (await edit) onClose(place);
  };
  const save = () => {
    if (time === undefined) {
      setShowErrors(true);
      return;
    }
    if (!isChanged) onClose(stays);
    else {
      const { date, siteId, deskId } = draft;
      void finish(edits.move(day, { date, time, siteId, deskId }), { row: person.key, date });
    }
  };
  const openSeries = () => {
    onClose();
    navigate(day.kind === 'absence' ? paths.editLeave(day.rotationId) : paths.editRotation(day.rotationId));
  };

  return (
    <Dialog
      title={title}
      isOpen
      onClose={() => onClose()}
      footStart={
        <Button variant="quiet" onPress={openSeries}>
          {t('day.series')}
        </Button>
      }
      actions={
        isPlanned && day.kind !== 'absence' ? (
          <>
            <Button onPress={() => onClose()}>{t('day.cancel')}</Button>
            <Button variant="primary" onPress={save}>
              {t('day.save')}
            </Button>
          </>
        ) : (
          <Button onPress={() => onClose()}>{t('day.close')}</Button>
        )
      }
    >
      <div className={styles['body']}>
        {choice}
        <p>{words.day(day)}</p>
        {isPlanned && day.kind !== 'absence' && (
          <>
            <DayPlanFields
              draft={draft}
              onChange={(change) => setDraft((before) => ({ ...before, ...change }))}
              hostHouseId={day.hostHouseId}
              showErrors={showErrors}
            />
            <ObjectionList objections={objections} tell={tell} />
          </>
        )}
        <DayMore
          day={day}
          person={person}
          people={people}
          onSkip={(reason) => void finish(edits.skip(day, reason), stays)}
          onRestore={() => void finish(edits.restore(day), { row: person.key, date: day.patternDate })}
          ideas={ideas}
          onSwap={(other) => void finish(edits.swap(day, other), { row: person.key, date: other.date })}
          onGive={(to) => void finish(edits.give(day, to), { row: to.key, date: day.date })}
        />
      </div>
    </Dialog>
  );
}

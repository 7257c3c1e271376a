import { CalendarDays, CalendarOff, Download, Upload, WandSparkles } from 'lucide-react';
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { paths } from '../../app/paths';
import { RotationViews } from '../../app/rotation-views';
import { useFormats } from '../../app/settings-context';
import { useToday } from '../../app/today';
import { usePlanWords } from '../../app/use-plan-words';
import { useSites } from '../../app/use-sites';
import { mondayOf } from '../../domain/iso-weeks';
import { addDays, isoWeekday } from '../../domain/plain-date';
import type { GridPerson } from '../../domain/plan-people';
import type { PlanProblem } from '../../domain/plan-problems';
import type { Occurrence } from '../../domain/rotation';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { MenuButton } from '../../ui/menu';
import { PageHeader } from '../../ui/page-header';
import { AddDayDialog } from './add-day-dialog';
import { DayBar } from './day-bar';
import { DayDialog } from './day-dialog';
import { dayObjections } from '../../domain/day-objections';
import { GridLegend } from './grid-legend';
import { PlanToolbar } from './plan-toolbar';
import { firstMonday, showDay, usePlanChoice } from './plan-window';
import styles from './rotation.module.css';
import { takeDuePlace } from './rotation-day';
import { gridWarnings } from './grid-warnings';
import { ProblemPanel } from './problem-panel';
import { placeOfDay, plannedAt, RotationGrid, type RotationGridHandle } from './rotation-grid';
import { useBandWords } from './use-band-words';
import { useFittingWeeks } from './use-fitting-weeks';
import { usePlanEdits } from './use-plan-edits';
import { usePlanProblems } from './use-plan-problems';
import { useProblemWords } from './use-problem-words';
import { useObjectionWords } from './use-objection-words';
import type { PlanPlace } from './use-plan-focus';
import { usePlanGrid } from './use-plan-grid';
import { usePlanActions } from './use-plan-actions';

/** Somebody who could go: a gap concerns a house, not a person. */
function visitorFrom(people: readonly GridPerson[], homeHouseId: string): string | undefined {
  return people.find((each) => each.homeHouseId === homeHouseId)?.key;
}

/** Who sits where when: people × weekdays over several weeks. */
export function RotationScreen() {
  const { t } = useTranslation('rotation');
  const formats = useFormats();
  const [, navigate] = useLocation();
  const today = useToday();
  const [panel, setPanel] = useState<HTMLDivElement | null>(null);
  const grid = useRef<RotationGridHandle>(null);
  const chosen = usePlanChoice();
  const { shown, withTimes, stackedHeads } = useFittingWeeks(panel, chosen.weeks, 5);
  // The grid is drawn in slices: keys and buttons answer at once, whatever the number of people.
  const start = firstMonday(chosen.date, shown);
  const monday = useDeferredValue(start);
  const weekCount = useDeferredValue(shown);
  const plan = usePlanGrid({ monday, weeks: weekCount });
  const words = usePlanWords();
  const sites = useSites();
  const tellObjection = useObjectionWords(words);
  const bandWords = useBandWords(plan.factsOf, words);
  const [place, setPlace] = useState<PlanPlace>();

  const moveTo = useCallback((next: PlanPlace) => grid.current?.moveTo(next), []);
  const { actions, dialog, close } = usePlanActions(plan.days, moveTo);

  const edits = usePlanEdits();
  const tellProblem = useProblemWords(words);
  const { problems, context } = usePlanProblems(
    { from: monday, until: addDays(monday, weekCount * 7 - 1) },
    today,
  );
  const problemsLater = useDeferredValue(problems);
  const warnings = useMemo(() => gridWarnings(problems, tellProblem), [problems, tellProblem]);

  const { occurrences, factsOf, weekend, groups } = plan;
  const objections = useCallback(
    (day: Occurrence, date: string) => {
      const others = occurrences.filter((other) => other.date === date);
      return dayObjections(day, factsOf(date), others, sites).map(tellObjection);
    },
    [occurrences, factsOf, sites, tellObjection],
  );
  const hasColumn = useCallback(
    (date: string) => {
      const day = isoWeekday(date);
      return day < 6 || (day === 6 ? weekend.saturday : weekend.sunday);
    },
    [weekend.saturday, weekend.sunday],
  );
  useEffect(() => {
    const due = plan.ready ? takeDuePlace() : undefined;
    if (!due) return;
    // A weekend without columns: the Friday before stands in the week that was asked for, the next Monday does not.
    const date = hasColumn(due.date) ? due.date : addDays(mondayOf(due.date), 4);
    grid.current?.moveTo({ ...due, date });
  }, [plan.ready, hasColumn]);
  const people = useMemo(() => groups.flatMap((group) => group.people), [groups]);
  const person = people.find(({ key }) => key === place?.row);
  const there = (person && place && plan.days.get(person.key)?.get(place.date)) ?? [];
  const showProblem = useCallback(
    (problem: PlanProblem) =>
      moveTo(
        problem.kind === 'day'
          ? placeOfDay(problem.day)
          : { row: visitorFrom(people, problem.homeHouseId) ?? '', date: problem.date },
      ),
    [moveTo, people],
  );
  const fillGap = useCallback(
    ({ homeHouseId, date }: { homeHouseId: string; date: string }) => {
      const row = visitorFrom(people, homeHouseId);
      // Whoever comes from there only much later has no row yet: then the wizard asks who it shall be.
      if (row === undefined) navigate(paths.planRotation);
      else actions.add({ row, date: date < today ? today : date });
    },
    [actions, people, today, navigate],
  );
  const asked = people.find(({ key }) => key === dialog?.place.row);
  const askedDays = (dialog && plan.days.get(dialog.place.row)?.get(dialog.place.date)) ?? [];
  const told = (place && warnings.days.get(place.row)?.get(place.date)) ?? [];
  const band = plan.bands.find(({ key }) => key === place?.row);
  const sentence = !place
    ? ''
    : person
      ? words.cell(person.name, place.date, there, factsOf(place.date), told)
      : band
        ? bandWords(band, place.date)
        : '';
  const isEmpty = plan.ready && plan.rotations.length === 0;
  const first = plan.weeks[0];
  const last = plan.weeks.at(-1);
  const subtitle =
    first &&
    last &&
    t(first === last ? 'subtitleOne' : 'subtitle', {
      months: formats.monthRange(first.dates[0] ?? first.monday, last.dates.at(-1) ?? last.monday),
      week: t('week', { week: first.week }),
      from: t('week', { week: first.week }),
      until: t('week', { week: last.week }),
    });

  return (
    <div className={styles['screen']}>
      <PageHeader
        title={t('title')}
        subtitle={subtitle}
        views={<RotationViews />}
        tools={
          isEmpty ? undefined : (
            <PlanToolbar monday={start} shown={shown} chosen={chosen.weeks} today={today} />
          )
        }
        actions={
          <>
            <MenuButton
              label={t('menu.label')}
              entries={[
                {
                  kind: 'action',
                  id: 'leave',
                  icon: CalendarOff,
                  text: t('menu.leave'),
                  onAction: () =>
                    navigate(person?.personId ? paths.enterLeaveOf(person.personId) : paths.enterLeave),
                },
                {
                  kind: 'action',
                  id: 'import',
                  icon: Upload,
                  text: t('menu.import'),
                  onAction: () => navigate(paths.importRotations),
                },
                {
                  kind: 'action',
                  id: 'export',
                  icon: Download,
                  text: t('menu.export'),
                  onAction: () => navigate(paths.exportRotations),
                },
              ]}
            />
            <Button variant="primary" icon={WandSparkles} onPress={() => navigate(paths.planRotation)}>
              {t('plan')}
            </Button>
          </>
        }
      />
      {isEmpty ? (
        <EmptyState
          icon={CalendarDays}
          title={t('empty.title')}
          actions={
            <Button icon={WandSparkles} onPress={() => navigate(paths.planRotation)}>
              {t('empty.action')}
            </Button>
          }
        >
          {t('empty.body')}
        </EmptyState>
      ) : (
        <>
          <div ref={setPanel} className={styles['plan']} aria-busy={!plan.ready}>
            {plan.ready && (
              <>
                <RotationGrid
                  ref={grid}
                  weeks={plan.weeks}
                  groups={groups}
                  days={plan.days}
                  hosts={plan.hosts}
                  bands={plan.bands}
                  houses={plan.houses}
                  ownHouseId={plan.ownHouseId}
                  factsOf={factsOf}
                  warnings={warnings}
                  words={words}
                  today={today}
                  withTimes={withTimes}
                  stackedHeads={stackedHeads}
                  actions={actions}
                  reveal={showDay}
                  hasColumn={hasColumn}
                  objections={objections}
                  onPlace={setPlace}
                />
                <DayBar
                  place={person && place}
                  sentence={sentence}
                  planned={place && plannedAt(plan.days, place)}
                  isEmpty={there.length === 0}
                  actions={actions}
                />
              </>
            )}
          </div>
          <ProblemPanel
            problems={problemsLater}
            context={context}
            tell={tellProblem}
            edits={edits}
            onShow={showProblem}
            onAdd={fillGap}
          />
          <GridLegend
            houses={plan.bands.filter(({ kind }) => kind === 'closed').map(({ house }) => house)}
            ownHouseId={plan.ownHouseId}
          />
        </>
      )}
      {dialog?.kind === 'day' && asked && askedDays.length > 0 && (
        <DayDialog
          person={asked}
          days={askedDays}
          people={people}
          context={context}
          words={words}
          onClose={close}
        />
      )}
      {dialog?.kind === 'add' && asked && (
        <AddDayDialog
          person={asked}
          date={dialog.place.date}
          rotations={plan.rotations}
          words={words}
          onClose={close}
        />
      )}
    </div>
  );
}

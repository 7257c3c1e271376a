import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../app/settings-context';
import { pickText } from '../../domain/localized';
import { Button } from '../../ui/button';
import { MenuButton } from '../../ui/menu';
import type { PlanProblem } from '../../domain/plan-problems';
import { type FixContext, otherDates, otherDesk, swapIdeas } from '../../domain/problem-fixes';
import type { PlanEdits } from './use-plan-edits';

/** Ways to settle one problem, each a button that says what it does. */
export function ProblemActions({
  problem,
  context,
  edits,
  onAdd,
}: {
  problem: PlanProblem;
  context: FixContext;
  edits: PlanEdits;
  onAdd: (problem: Extract<PlanProblem, { kind: 'gap' }>) => void;
}) {
  const { t } = useTranslation('rotation');
  const formats = useFormats();
  const ways = useMemo(() => waysOut(problem, context), [problem, context]);
  if (problem.kind === 'gap') {
    return (
      <Button size="small" onPress={() => onAdd(problem)}>
        {t('fix.add')}
      </Button>
    );
  }
  const { day, objection } = problem;
  const { siteId, deskId, time } = day;
  const { desk, dates, ideas } = ways;
  const deskName = context.sites
    .find(({ id }) => id === desk?.siteId)
    ?.desks.find(({ id }) => id === desk?.deskId)?.name;
  return (
    <>
      {desk && (
        <Button size="small" onPress={() => void edits.move(day, { date: day.date, time, ...desk })}>
          {t('fix.desk', { desk: (deskName && pickText(deskName, formats.language)?.text) ?? '' })}
        </Button>
      )}
      {dates.map((date) => (
        <Button key={date} size="small" onPress={() => void edits.move(day, { date, time, siteId, deskId })}>
          {t('fix.move', { date: formats.shortWeekdayDate(date) })}
        </Button>
      ))}
      <Button
        size="small"
        onPress={() =>
          void edits.skip(day, objection.kind === 'busy' ? 'single' : skipReasons[objection.kind])
        }
      >
        {t('fix.skip')}
      </Button>
      {ideas.length > 0 && (
        <MenuButton
          size="small"
          label={t('fix.swap')}
          entries={ideas.map((other) => ({
            kind: 'action',
            id: `${other.rotationId} ${other.patternDate}`,
            text: t('fix.swapWith', { name: other.personName, date: formats.shortWeekdayDate(other.date) }),
            onAction: () => void edits.swap(day, other),
          }))}
        />
      )}
    </>
  );
}

/** What can be offered; looked for once, as it goes through the plan of half a year. */
function waysOut(problem: PlanProblem, context: FixContext) {
  if (problem.kind === 'gap') return { desk: undefined, dates: [], ideas: [] };
  const { day, objection } = problem;
  return {
    desk: objection.kind === 'deskTaken' ? otherDesk(day, context) : undefined,
    dates: otherDates(day, context),
    ideas: swapIdeas(day, context),
  };
}

const skipReasons = {
  hostClosed: 'hostClosed',
  homeClosed: 'homeClosed',
  holiday: 'schoolHoliday',
  deskTaken: 'deskTaken',
} as const;

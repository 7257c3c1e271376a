import { CircleCheck, Crosshair } from 'lucide-react';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge } from '../../ui/badge';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import type { PlanProblem } from '../../domain/plan-problems';
import { ProblemActions } from './problem-actions';
import type { FixContext } from '../../domain/problem-fixes';
import styles from './rotation.module.css';
import type { PlanEdits } from './use-plan-edits';
import type { ProblemWords } from './use-problem-words';

/** More at once would bury the grid; the others come with one press. */
const atFirst = 6;

/** Names a problem, so that its entry stays itself while others are settled. */
export function problemKey(problem: PlanProblem): string {
  return problem.kind === 'day'
    ? `${problem.day.rotationId} ${problem.day.patternDate} ${problem.objection.kind}`
    : `${problem.homeHouseId} ${problem.hostHouseId} ${problem.date}`;
}

/** What is to be settled, each with its reason, a way to see it, and ways to settle it. */
export const ProblemPanel = memo(function ProblemPanel({
  problems,
  context,
  tell,
  edits,
  onShow,
  onAdd,
}: {
  problems: readonly PlanProblem[];
  context: FixContext;
  tell: (problem: PlanProblem) => ProblemWords;
  edits: PlanEdits;
  /** Brings the day into view, with focus on it. */
  onShow: (problem: PlanProblem) => void;
  /** Plans a day in a gap. */
  onAdd: (problem: Extract<PlanProblem, { kind: 'gap' }>) => void;
}) {
  const { t } = useTranslation('rotation');
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? problems : problems.slice(0, atFirst);
  return (
    <Card
      title={
        <>
          {t('problem.title')}
          {problems.length > 0 && <Badge tone="warning">{problems.length}</Badge>}
        </>
      }
    >
      {problems.length === 0 ? (
        <p className={styles['settled']}>
          <Icon icon={CircleCheck} />
          {t('problem.none')}
        </p>
      ) : (
        <ul className={styles['problems']}>
          {shown.map((problem) => {
            const { title, text } = tell(problem);
            return (
              <li key={problemKey(problem)} aria-label={title}>
                <Banner
                  kind="warning"
                  title={title}
                  actions={
                    <>
                      <ProblemActions problem={problem} context={context} edits={edits} onAdd={onAdd} />
                      <Button size="small" variant="quiet" icon={Crosshair} onPress={() => onShow(problem)}>
                        {t('problem.show')}
                      </Button>
                    </>
                  }
                >
                  {text}
                </Banner>
              </li>
            );
          })}
        </ul>
      )}
      {shown.length < problems.length && (
        <Button size="small" onPress={() => setShowsAll(true)}>
          {t('problem.all', { count: problems.length })}
        </Button>
      )}
    </Card>
  );
});

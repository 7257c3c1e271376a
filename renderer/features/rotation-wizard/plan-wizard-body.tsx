import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DraftNotice } from '../../app/draft-notice';
import { LeaveDialog } from '../../app/leave-dialog';
import { OpenQuestions } from '../../app/open-questions';
import { useFormKeys } from '../../app/use-form-keys';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { PageHeader } from '../../ui/page-header';
import { CheckStep } from './check-step';
import { lastPlanStep } from './plan-draft';
import { PlanFoot } from './plan-foot';
import { PlanHints } from './plan-hints-list';
import { PlanSteps, planStepAt } from './plan-steps';
import { PlanSummary } from './plan-summary';
import { SeriesActions } from './series-actions';
import { useApplyPlan } from './use-apply-plan';
import { usePlanView } from './use-plan-data';
import { type PlanStart, usePlanDraft } from './use-plan-draft';
import { WhenStep } from './when-step';
import { WhoStep } from './who-step';
import styles from './wizard.module.css';

export type PlanWizardBodyProps = {
  id: string | undefined;
  start: PlanStart;
  onDone: (date: string) => void;
  onCancel: () => void;
};

/** What makes it impossible to apply a plan, and the step at which that is mended. */
type Missing = { what: 'person' | 'days'; step: number };

/** The wizard once it knows what it begins with. */
export function PlanWizardBody({ id, start, onDone, onCancel }: PlanWizardBodyProps) {
  const { t } = useTranslation(['rotationWizard', 'common', 'errors']);
  const { draft, change, keeper, isChanged, startOver } = usePlanDraft(id, start);
  const view = usePlanView(draft, start.before);
  const { apply, isApplying, problem } = useApplyPlan(view, start.before);
  /** How often it was asked to apply the plan. */
  const [asked, setAsked] = useState(0);
  const checked = asked > 0;
  const [isLeaving, setLeaving] = useState(false);
  const formId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const missingNotice = useRef<HTMLDivElement>(null);
  const answered = useRef(0);
  const { step } = draft;
  const shown = useRef(step);
  const name = planStepAt(step);

  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    heading.current?.focus({ preventScroll: true });
    // The screen scrolls within the frame; each step begins at its top.
    heading.current?.closest('main')?.scrollTo({ top: 0 });
  }, [step]);

  // Nothing is said of missing days while it is still being read what there is.
  const missing: Missing | undefined =
    draft.personId === ''
      ? { what: 'person', step: 0 }
      : view.rows.length === 0
        ? { what: 'days', step: 1 }
        : undefined;

  const missingHere = checked && step === lastPlanStep ? missing : undefined;
  const isMissing = missingHere !== undefined;
  // The answer may come when it has been read what there is, after the question.
  useEffect(() => {
    if (!isMissing || answered.current === asked) return;
    answered.current = asked;
    missingNotice.current?.querySelector('button')?.focus();
  }, [asked, isMissing]);

  const go = (to: number) => change({ step: to });
  const finish = async () => {
    setAsked(asked + 1);
    if (view.isLoading || missing) return;
    const date = await apply();
    if (date === undefined) return;
    await keeper.discard();
    onDone(date);
  };
  const next = (event: FormEvent) => {
    event.preventDefault();
    if (step < lastPlanStep) go(step + 1);
    else void finish();
  };
  const leave = () => {
    if (isChanged()) setLeaving(true);
    else onCancel();
  };
  useFormKeys({ onSave: () => void finish(), onCancel: leave, isOff: isLeaving });
  const stepProps = { draft, change, view, checked };
  const person = start.before?.personName || t('nobody');

  return (
    <div className={styles['page']}>
      <PageHeader
        title={start.before ? t('titleEdit', { name: person }) : t('title')}
        actions={
          start.before && (
            <SeriesActions
              plan={start.before}
              onDone={(date) => {
                void keeper.discard().then(() => onDone(date));
              }}
            />
          )
        }
      />
      {id !== undefined && <OpenQuestions itemId={id} />}
      {start.kept && <DraftNotice at={start.kept.at} startOver={startOver} />}
      <PlanSteps step={step} onStep={go} />
      <div className={step === 1 ? styles['withSummary'] : undefined}>
        <form id={formId} noValidate onSubmit={next} className={styles['form']}>
          <header>
            <h2 ref={heading} tabIndex={-1} className={styles['title']}>
              {t(`step.${name}.title`)}
            </h2>
            <p className={styles['lead']}>{t(`step.${name}.lead`)}</p>
          </header>
          {step === 0 && <WhoStep {...stepProps} />}
          {step === 1 && <WhenStep {...stepProps} />}
          {step === lastPlanStep && <CheckStep {...stepProps} />}
        </form>
        {step === 1 && (
          <div className={styles['aside']}>
            <PlanHints draft={draft} change={change} view={view} />
            <PlanSummary view={view} />
          </div>
        )}
      </div>
      {missingHere && (
        <div ref={missingNotice}>
          <Banner
            kind="error"
            live
            title={t('missing.title')}
            actions={
              <Button size="small" onPress={() => go(missingHere.step)}>
                {t('missing.toStep')}
              </Button>
            }
          >
            {t(`missing.${missingHere.what}`)}
          </Banner>
        </div>
      )}
      {problem && (
        <Banner kind="error" live title={t('notSaved')}>
          {t(`errors:${problem}`)}
        </Banner>
      )}
      <PlanFoot
        formId={formId}
        step={step}
        keeper={keeper}
        isApplying={isApplying}
        onBack={() => go(step - 1)}
        onCancel={leave}
      />
      <LeaveDialog
        isOpen={isLeaving}
        onStay={() => setLeaving(false)}
        onKeep={() => {
          void keeper.flush().then((isKept) => (isKept ? onCancel() : setLeaving(false)));
        }}
        onDiscard={() => {
          void keeper.discard().then(onCancel);
        }}
      />
    </div>
  );
}

import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ErrorKey, explainError } from '../../app/explain-error';
import { useServices } from '../../app/services';
import { useSettings } from '../../app/settings-context';
import { useUndoable } from '../../app/use-undoable';
import { contactLabel } from '../../domain/contact-label';
import type { Rotation } from '../../domain/rotation';
import { resultOf } from './plan-result';
import { takesPlace } from './plan-rows';
import type { PlanView } from './use-plan-data';
import { useSummaryTexts } from './use-summary-texts';

export type ApplyPlan = {
  /** Writes the plan; answers with its first day, `undefined` if it could not be written. */
  apply: () => Promise<string | undefined>;
  isApplying: boolean;
  problem: ErrorKey | undefined;
};

/** Writes exactly what the preview shows as one step that can be undone. `before` is the plan that is being edited. */
export function useApplyPlan(view: PlanView, before: Rotation | null): ApplyPlan {
  const { storage } = useServices();
  const { settings } = useSettings();
  const { t } = useTranslation('rotationWizard');
  const undoable = useUndoable();
  const summaryTexts = useSummaryTexts();
  const [isApplying, setApplying] = useState(false);
  const [problem, setProblem] = useState<ErrorKey>();
  const isBusy = useRef(false);

  const apply = useCallback(async () => {
    if (isBusy.current) return undefined;
    isBusy.current = true;
    setApplying(true);
    setProblem(undefined);
    const { series, rows, host, sites } = view;
    const { plan } = series;
    try {
      const contact = await storage.contacts.get(plan.personId);
      const personName = contact ? contactLabel(contact) : plan.personName;
      const site = sites.find(({ id }) => id === plan.siteId);
      const desk = site?.desks.find(({ id }) => id === plan.deskId)?.name;
      const texts = summaryTexts({ kind: plan.kind, personName, host, site, desk });
      const { id, uid: _, ...fields } = resultOf(series, rows, { personName, ...texts });
      const mainLanguage = host && host.language !== 'other' ? host.language : settings.language;
      let failure: unknown;
      const count = rows.filter(({ outcome }) => takesPlace(outcome)).length;
      const isDone = await undoable(
        async () => {
          try {
            return before
              ? await storage.rotations.save(id, fields)
              : await storage.rotations.create(fields, { mainLanguage });
          } catch (error) {
            failure = error;
            throw error;
          }
        },
        before
          ? t('changed', { name: personName || t('nobody') })
          : t('saved', { count, name: personName || t('nobody') }),
      );
      if (!isDone) {
        setProblem(explainError(failure));
        return undefined;
      }
      return rows.find(({ outcome }) => takesPlace(outcome))?.date ?? plan.from;
    } catch (error) {
      setProblem(explainError(error));
      return undefined;
    } finally {
      isBusy.current = false;
      setApplying(false);
    }
  }, [view, before, storage, settings.language, summaryTexts, undoable, t]);
  return { apply, isApplying, problem };
}

import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ErrorKey, explainError } from '../../app/explain-error';
import { useServices } from '../../app/services';
import { useSettings } from '../../app/settings-context';
import { useHouses } from '../../app/use-places';
import { useUndoable } from '../../app/use-undoable';
import { contactLabel } from '../../domain/contact-label';
import { emptyRotation, type Rotation } from '../../domain/rotation';
import { lastDayOf, type LeaveDraft } from './leave-draft';
import type { LeaveEdits } from '../../domain/leave-edits';
import { useSummaryTexts } from './use-summary-texts';

export type ApplyLeave = {
  /** Writes leave and the days it takes out or gives back; whether that went well. */
  apply: (draft: LeaveDraft, edits: LeaveEdits) => Promise<boolean>;
  /** Puts the leave into the trash, by which its days are given back. */
  remove: () => Promise<boolean>;
  isApplying: boolean;
  failure: ErrorKey | undefined;
};

/** Everything that leave does is one step that can be undone. `before` is the leave that is being changed. */
export function useApplyLeave({ leaveId, before }: { leaveId: string; before: Rotation | null }): ApplyLeave {
  const { storage } = useServices();
  const { settings } = useSettings();
  const houses = useHouses();
  const { t } = useTranslation('rotationWizard');
  const undoable = useUndoable();
  const summaryTexts = useSummaryTexts();
  const [isApplying, setApplying] = useState(false);
  const [failure, setFailure] = useState<ErrorKey>();
  const isBusy = useRef(false);

  type Edits = Parameters<typeof storage.rotations.apply>[0];
  const write = async (edits: Edits) => storage.rotations.apply(edits, { mainLanguage: settings.language });
  type Work = { work: () => ReturnType<typeof write>; told: string };
  const run = async (prepare: () => Promise<Work>): Promise<boolean> => {
    if (isBusy.current) return false;
    isBusy.current = true;
    setApplying(true);
    setFailure(undefined);
    try {
      const { work, told } = await prepare();
      let reason: unknown;
      const isDone = await undoable(async () => {
        try {
          return await work();
        } catch (error) {
          reason = error;
          throw error;
        }
      }, told);
      if (!isDone) setFailure(explainError(reason));
      return isDone;
    } catch (error) {
      setFailure(explainError(error));
      return false;
    } finally {
      isBusy.current = false;
      setApplying(false);
    }
  };

  const leaveOf = async (draft: LeaveDraft): Promise<Rotation> => {
    const contact = await storage.contacts.get(draft.personId);
    const personName = contact ? contactLabel(contact) : (before?.personName ?? '');
    const homeHouseId = contact?.houseId ?? before?.homeHouseId ?? '';
    const zone = houses.find(({ id }) => id === homeHouseId)?.timeZone;
    const texts = summaryTexts({
      kind: 'absence',
      personName,
      host: undefined,
      site: undefined,
      desk: undefined,
    });
    return {
      ...(before ?? emptyRotation(leaveId)),
      kind: 'absence',
      personId: draft.personId,
      personName,
      homeHouseId,
      ...texts,
      timeZone: zone ?? before?.timeZone ?? 'Europe/Berlin',
      note: draft.note,
      pattern: { kind: 'span' },
      from: draft.from,
      until: lastDayOf(draft),
    };
  };

  return {
    isApplying,
    failure,
    apply: async (draft, edits) =>
      run(async () => {
        const leave = await leaveOf(draft);
        const name = leave.personName || t('nobody');
        if (!before) {
          return {
            work: async () => write({ create: [leave], save: edits.save }),
            told: t('leave.saved', { name }),
          };
        }
        const { id, uid: _, ...fields } = leave;
        return {
          work: async () => write({ save: [{ id, fields }, ...edits.save] }),
          told: t('leave.changed', { name }),
        };
      }),
    remove: async () =>
      run(async () => ({
        work: async () => storage.rotations.trash([leaveId]),
        told: t('leave.deleted', { name: before?.personName || t('nobody') }),
      })),
  };
}

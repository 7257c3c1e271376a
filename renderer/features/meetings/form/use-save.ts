import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { explainError } from '../../../app/explain-error';
import { changedLeaves, patchOf } from '../../../app/record-leaves';
import type { SaveProblem } from '../../../app/save-bar';
import { useServices } from '../../../app/services';
import { useFormats } from '../../../app/settings-context';
import type { RecordFormState } from '../../../app/use-record-form';
import { useUndoable } from '../../../app/use-undoable';
import { pickText } from '../../../domain/localized';
import {
  fieldsOfMeeting,
  type MeetingFields,
  type MeetingFormValues,
  type MeetingLeaf,
  meetingLeaves,
} from './form-values';

export type MeetingFormState = RecordFormState<MeetingFormValues, MeetingFields, MeetingLeaf>;

export type Save = {
  save: () => Promise<void>;
  isSaving: boolean;
  problem: SaveProblem | undefined;
};

/**
 * Saves a form: only the parts that the officer changed, onto the newest record, as one entry that can be undone.
 * When it fails, form and draft stay as they are.
 */
export function useSave(id: string | undefined, state: MeetingFormState, onDone: (id: string) => void): Save {
  const { storage } = useServices();
  const { language } = useFormats();
  const { t } = useTranslation('meetings');
  const undoable = useUndoable();
  const [isSaving, setSaving] = useState(false);
  const [problem, setProblem] = useState<SaveProblem>();
  const isBusy = useRef(false);
  const { draft, base, fields, isChanged, follow } = state;

  /** Writes; `undefined` if someone else changed the same parts just now. */
  const write = useCallback(async () => {
    const newest = id === undefined ? undefined : await storage.meetings.get(id);
    if (!newest) {
      const meeting = { ...fields(), id: crypto.randomUUID() };
      return { ...(await storage.meetings.save(meeting)), id: meeting.id };
    }
    if (follow(newest).length > 0) return undefined;
    const mine = fields();
    const patch = patchOf(changedLeaves(meetingLeaves, base(), mine), mine, fieldsOfMeeting(newest));
    return { ...(await storage.meetings.save({ ...newest, ...patch })), id: newest.id };
  }, [base, fields, follow, id, storage]);

  const save = useCallback(async () => {
    if (isBusy.current) return;
    isBusy.current = true;
    setSaving(true);
    setProblem(undefined);
    try {
      if (!isChanged()) {
        if (id === undefined) {
          setProblem({ kind: 'nothingTyped' });
          return;
        }
        await draft.discard();
        onDone(id);
        return;
      }
      const written = await write();
      if (!written) {
        setProblem({ kind: 'clash' });
        return;
      }
      await draft.discard();
      const title = pickText(fields().title, language)?.text ?? t('form.noTitle');
      void undoable(async () => written, t('form.saved', { title }));
      onDone(written.id);
    } catch (error) {
      setProblem({ kind: 'error', key: explainError(error) });
    } finally {
      isBusy.current = false;
      setSaving(false);
    }
  }, [draft, fields, id, isChanged, language, onDone, t, undoable, write]);

  return { save, isSaving, problem };
}

import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { explainError } from '../../app/explain-error';
import { patchOf } from '../../app/record-leaves';
import type { SaveProblem } from '../../app/save-bar';
import { useServices } from '../../app/services';
import { useSettings } from '../../app/settings-context';
import { useHouses } from '../../app/use-places';
import { useUndoable } from '../../app/use-undoable';
import { contactLabel } from '../../domain/contact-label';
import type { ContactFields } from '../../domain/contact';
import type { Written } from '../../storage/contacts-repository';
import { toFields } from './form-values';
import { changedLeaves } from './leaves';
import { photoChange } from './photo-edit';
import type { ContactFormState } from './use-contact-form';

export type Save = {
  save: () => Promise<void>;
  isSaving: boolean;
  problem: SaveProblem | undefined;
};

/**
 * Saves a form: only the parts that the officer changed, onto the newest record, as one entry that can be undone.
 * When it fails, form and draft stay as they are.
 */
export function useSave(id: string | undefined, state: ContactFormState, onDone: (id: string) => void): Save {
  const { storage } = useServices();
  const { settings } = useSettings();
  const { t } = useTranslation('contactForm');
  const houses = useHouses();
  const undoable = useUndoable();
  const [isSaving, setSaving] = useState(false);
  const [problem, setProblem] = useState<Save['problem']>();
  const isBusy = useRef(false);
  const { form, photo, draft, base, isChanged, follow } = state;
  const { edit: photoEdit, settled: photoSettled } = photo;

  const create = useCallback(
    async (fields: ContactFields): Promise<Written> => {
      const house = houses.find((candidate) => candidate.id === fields.houseId);
      const mainLanguage = house && house.language !== 'other' ? house.language : settings.language;
      const change = photoChange(photoEdit.current);
      return storage.contacts.create(fields, { mainLanguage, photo: change === 'keep' ? null : change });
    },
    [houses, photoEdit, settings.language, storage],
  );

  /** Writes; `undefined` if someone else changed the same parts just now. */
  const write = useCallback(async (): Promise<Written | undefined> => {
    const newest = id === undefined ? undefined : await storage.contacts.get(id);
    if (id === undefined || !newest) return create(toFields(form.getValues()));
    if (follow(newest).length > 0) return undefined;
    const mine = toFields(form.getValues());
    const patch = patchOf(changedLeaves(base(), mine), mine, newest);
    return storage.contacts.save(id, patch, photoChange(photoEdit.current));
  }, [base, create, follow, form, id, photoEdit, storage]);

  const save = useCallback(async () => {
    if (isBusy.current) return;
    isBusy.current = true;
    setSaving(true);
    setProblem(undefined);
    try {
      await photoSettled();
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
      const name = contactLabel(toFields(form.getValues())) || t('noName');
      void undoable(async () => written, t('saved', { name }));
      onDone(written.id);
    } catch (error) {
      setProblem({ kind: 'error', key: explainError(error) });
    } finally {
      isBusy.current = false;
      setSaving(false);
    }
  }, [draft, form, id, isChanged, onDone, photoSettled, t, undoable, write]);

  return { save, isSaving, problem };
}

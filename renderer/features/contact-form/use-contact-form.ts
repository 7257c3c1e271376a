import { useCallback, useEffect, useRef, useState } from 'react';
import { type UseFormReturn, useForm } from 'react-hook-form';
import { type Clash, compareWithNewest, isSame, readLeaf } from '../../app/record-leaves';
import { useServices } from '../../app/services';
import type { Contact, ContactFields } from '../../domain/contact';
import { contactDraftKey } from '../../storage/drafts-repository';
import { baseFields, type FormValues, newValues, toFields, toValues } from './form-values';
import { changedLeaves, type Leaf, leaves } from './leaves';
import { keepPhoto } from './photo-edit';
import { setLeaf, setLeafValue } from './set-leaf';
import { type DraftKeeper, useDraft } from '../../app/use-draft';
import type { FormStart } from './use-form-start';
import { type PhotoState, usePhoto } from './use-photo';

/** The state of an open form, without how it looks. */
export type ContactFormState = {
  form: UseFormReturn<FormValues>;
  photo: PhotoState;
  draft: DraftKeeper;
  /** What the form is compared with: the newest record seen, or an empty form. */
  base: () => ContactFields;
  isChanged: () => boolean;
  /** Parts changed both here and elsewhere. */
  clashes: readonly Clash<Leaf>[];
  /** Parts changed elsewhere that the form took over. */
  taken: readonly Leaf[];
  /** Compares with the newest record; answers with the clashes that are new. */
  follow: (newest: Contact) => Clash<Leaf>[];
  /** Decides a clash for now: writes that value into the form. */
  choose: (clash: Clash<Leaf>, whose: 'mine' | 'theirs') => void;
  dismissTaken: () => void;
  /** Puts everything back to the record (or the empty form) and throws the draft away; `back` reverses it. */
  startOver: () => { back: () => void };
};

/** Keeps the values of a form, their draft, and how they stand to the newest record. */
export function useContactForm(id: string | undefined, start: FormStart): ContactFormState {
  const { storage } = useServices();
  const content = start.draft?.content;
  const form = useForm<FormValues>({
    defaultValues: content?.values ?? (start.row ? toValues(start.row) : newValues()),
  });
  const base = useRef(content?.base ?? (start.row ? baseFields(start.row) : toFields(newValues())));
  const [clashes, setClashes] = useState<readonly Clash<Leaf>[]>([]);
  const [taken, setTaken] = useState<readonly Leaf[]>([]);
  const touch = useRef(() => {});
  const photo = usePhoto(
    content?.photo ?? keepPhoto,
    start.photo,
    useCallback(() => touch.current(), []),
  );
  const photoEdit = photo.edit;

  const isChanged = useCallback(
    () =>
      changedLeaves(base.current, toFields(form.getValues())).length > 0 || photoEdit.current.kind !== 'keep',
    [form, photoEdit],
  );

  const draft = useDraft(storage.drafts, contactDraftKey(id), () =>
    isChanged()
      ? {
          values: structuredClone(form.getValues()),
          photo: photoEdit.current,
          base: id === undefined ? null : base.current,
        }
      : undefined,
  );

  useEffect(() => {
    touch.current = draft.touch;
    return form.subscribe({ formState: { values: true }, callback: () => touch.current() });
  }, [form, draft.touch]);

  const follow = useCallback(
    (newest: Contact): Clash<Leaf>[] => {
      const theirs = baseFields(newest);
      const mine = toFields(form.getValues());
      const found = compareWithNewest(leaves, { base: base.current, mine, newest: theirs });
      for (const leaf of found.taken) setLeaf(form, leaf, theirs);
      base.current = theirs;
      if (found.taken.length > 0) setTaken((before) => [...new Set([...before, ...found.taken])]);
      if (found.clashes.length > 0) {
        const again = new Set(found.clashes.map(({ leaf }) => leaf));
        setClashes((before) => [...before.filter(({ leaf }) => !again.has(leaf)), ...found.clashes]);
      }
      return found.clashes;
    },
    [form],
  );

  const choose = useCallback(
    (clash: Clash<Leaf>, whose: 'mine' | 'theirs') => {
      const now = toFields(form.getValues());
      const current = changedLeaves(base.current, now).includes(clash.leaf);
      setLeafValue(form, clash.leaf, clash[whose]);
      // What was typed after the clash is "mine" from now on.
      if (whose === 'theirs' && current) {
        const mine = readLeaf(now, clash.leaf);
        setClashes((before) =>
          before.map((each) =>
            each.leaf === clash.leaf && !isSame(each.mine, mine) ? { ...each, mine } : each,
          ),
        );
      }
    },
    [form],
  );

  const startOver = useCallback(() => {
    const before = { values: structuredClone(form.getValues()), photo: photoEdit.current };
    form.reset(start.row ? toValues({ ...start.row, ...base.current }) : newValues());
    photo.reset(keepPhoto);
    setClashes([]);
    void draft.discard();
    return {
      back: () => {
        form.reset(before.values);
        photo.reset(before.photo);
        draft.touch();
      },
    };
  }, [draft, form, photo, photoEdit, start.row]);

  return {
    form,
    photo,
    draft,
    base: useCallback(() => base.current, []),
    isChanged,
    clashes,
    taken,
    follow,
    choose,
    dismissTaken: useCallback(() => setTaken([]), []),
    startOver,
  };
}

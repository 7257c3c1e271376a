import { useCallback, useEffect, useRef, useState } from 'react';
import {
  type DefaultValues,
  type FieldValues,
  type Path,
  type PathValue,
  type UseFormReturn,
  useForm,
} from 'react-hook-form';
import { changedLeaves, type Clash, compareWithNewest, isSame, readLeaf } from './record-leaves';
import { useServices } from './services';
import { type DraftKeeper, useDraft } from './use-draft';

/** A half-typed form as it is kept: what it holds, and the record it began with (`null` for a new one). */
export type RecordDraft<Values, Fields> = { values: Values; base: Fields | null };

/** How a kind of record stands in a form. */
export type RecordFormKind<Values extends FieldValues, Fields extends object, Leaf extends string> = {
  /** Paths of the parts, the same in `Values` and `Fields`. */
  leaves: readonly Leaf[];
  /** What the form of a record holds. */
  toValues: (fields: Fields) => Values;
  /** The fields to save: texts trimmed, rows without content left out. */
  toFields: (values: Values) => Fields;
};

/** What the form begins with: a record or the empty one, and a draft if one was left. */
export type RecordStart<Values, Fields> = {
  fields: Fields;
  isNew: boolean;
  draft: { content: RecordDraft<Values, Fields>; at: number } | undefined;
};

/** The state of an open form, without how it looks. */
export type RecordFormState<Values extends FieldValues, Fields extends object, Leaf extends string> = {
  form: UseFormReturn<Values>;
  draft: DraftKeeper;
  /** The fields as they would be saved now. */
  fields: () => Fields;
  /** What the form is compared with: the newest record seen, or an empty form. */
  base: () => Fields;
  isChanged: () => boolean;
  /** Parts changed both here and elsewhere. */
  clashes: readonly Clash<Leaf>[];
  /** Parts changed elsewhere that the form took over. */
  taken: readonly Leaf[];
  /** Compares with the newest record; answers with the clashes that are new. */
  follow: (newest: Fields) => Clash<Leaf>[];
  /** Decides a clash for now: writes that value into the form. */
  choose: (clash: Clash<Leaf>, whose: 'mine' | 'theirs') => void;
  dismissTaken: () => void;
  /** Puts everything back to the record (or the empty form) and throws the draft away; `back` reverses it. */
  startOver: () => { back: () => void };
};

/**
 * Keeps the values of a form, their draft under `key`, and how they stand to the newest record. `kind` must be the
 * same object between renders.
 */
export function useRecordForm<Values extends FieldValues, Fields extends object, Leaf extends string>(
  key: string,
  kind: RecordFormKind<Values, Fields, Leaf>,
  start: RecordStart<Values, Fields>,
): RecordFormState<Values, Fields, Leaf> {
  const { storage } = useServices();
  const { leaves, toValues, toFields } = kind;
  const content = start.draft?.content;
  const form = useForm<Values>({
    defaultValues: (content?.values ?? toValues(start.fields)) as DefaultValues<Values>,
  });
  const base = useRef(content?.base ?? toFields(toValues(start.fields)));
  const [clashes, setClashes] = useState<readonly Clash<Leaf>[]>([]);
  const [taken, setTaken] = useState<readonly Leaf[]>([]);

  const fields = useCallback(() => toFields(form.getValues()), [form, toFields]);
  const isChanged = useCallback(
    () => changedLeaves(leaves, base.current, fields()).length > 0,
    [fields, leaves],
  );
  const put = useCallback(
    (leaf: Leaf, value: unknown) => {
      form.setValue(
        leaf as unknown as Path<Values>,
        structuredClone(value) as PathValue<Values, Path<Values>>,
        {
          shouldDirty: true,
        },
      );
    },
    [form],
  );

  const draft = useDraft<RecordDraft<Values, Fields>>(storage.drafts, key, () =>
    isChanged()
      ? { values: structuredClone(form.getValues()), base: start.isNew ? null : base.current }
      : undefined,
  );
  const { touch } = draft;
  useEffect(() => form.subscribe({ formState: { values: true }, callback: touch }), [form, touch]);

  const follow = useCallback(
    (newest: Fields): Clash<Leaf>[] => {
      const theirs = toFields(toValues(newest));
      const found = compareWithNewest(leaves, { base: base.current, mine: fields(), newest: theirs });
      const values = toValues(theirs);
      for (const leaf of found.taken) put(leaf, readLeaf(values, leaf));
      base.current = theirs;
      if (found.taken.length > 0) setTaken((before) => [...new Set([...before, ...found.taken])]);
      if (found.clashes.length > 0) {
        const again = new Set(found.clashes.map(({ leaf }) => leaf));
        setClashes((before) => [...before.filter(({ leaf }) => !again.has(leaf)), ...found.clashes]);
      }
      return found.clashes;
    },
    [fields, leaves, put, toFields, toValues],
  );

  const choose = useCallback(
    (clash: Clash<Leaf>, whose: 'mine' | 'theirs') => {
      const now = readLeaf(fields(), clash.leaf);
      const isOwn = !isSame(now, readLeaf(base.current, clash.leaf));
      // The form may write a value otherwise than the record does (amounts), so it is read back from one.
      const [first = '', ...inner] = clash.leaf.split('.');
      const source = { ...base.current, [first]: nested(readLeaf(base.current, first), inner, clash[whose]) };
      put(clash.leaf, readLeaf(toValues(source), clash.leaf));
      // What was typed after the clash is "mine" from now on.
      if (whose === 'theirs' && isOwn) {
        setClashes((before) =>
          before.map((each) =>
            each.leaf === clash.leaf && !isSame(each.mine, now) ? { ...each, mine: now } : each,
          ),
        );
      }
    },
    [fields, put, toValues],
  );

  const startOver = useCallback(() => {
    const before = structuredClone(form.getValues());
    form.reset(toValues(base.current));
    setClashes([]);
    void draft.discard();
    return {
      back: () => {
        form.reset(before);
        draft.touch();
      },
    };
  }, [draft, form, toValues]);

  return {
    form,
    draft,
    fields,
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

function nested(holder: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  const record: Record<string, unknown> = { ...(holder as Record<string, unknown>) };
  return { ...record, [key]: nested(record[key], rest, value) };
}

import type { FieldPath, FieldPathValue, UseFormReturn } from 'react-hook-form';
import { readLeaf } from '../../app/record-leaves';
import type { ContactFields } from '../../domain/contact';
import { isOrganisation } from '../../domain/name';
import type { FormValues } from './form-values';
import type { Leaf } from './leaves';

/** Takes one part of a contact over into the form. */
export function setLeaf(form: UseFormReturn<FormValues>, leaf: Leaf, source: ContactFields): void {
  setLeafValue(form, leaf, readLeaf(source, leaf));
  if (!leaf.startsWith('name.')) return;
  // A person that became an office elsewhere needs the other half of the form.
  if (isOrganisation(source.name)) form.setValue('kind', 'office');
  else if (source.name.family || source.name.given) form.setValue('kind', 'person');
}

/** Writes the bare value of one part into the form. */
export function setLeafValue(form: UseFormReturn<FormValues>, leaf: Leaf, value: unknown): void {
  const [group] = leaf.split('.');
  if (leaf === 'websites') {
    put(
      form,
      'websites',
      (value as string[]).map((website) => ({ value: website })),
    );
  } else if (group === 'role' || group === 'unit' || group === 'note') {
    const [, language] = leaf.split('.');
    const text = { ...form.getValues(group), [language ?? '']: value };
    if (value === undefined) delete text[language as 'de' | 'nl'];
    put(form, group, text);
  } else {
    put(form, leaf, structuredClone(value));
  }
}

function put(form: UseFormReturn<FormValues>, path: FieldPath<FormValues>, value: unknown): void {
  form.setValue(path, value as FieldPathValue<FormValues, typeof path>, { shouldDirty: true });
}

import { useEffect, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { useServices } from '../../app/services';
import { useSettings } from '../../app/settings-context';
import { useHouses } from '../../app/use-places';
import { emptyContact } from '../../domain/contact';
import type { ContactRow } from '../../domain/contact-row';
import { findDuplicates } from '../../domain/duplicates';
import { displayName } from '../../domain/name';
import { noFilters } from '../../search/directory-query';
import { type FormValues, toFields } from './form-values';

/** Milliseconds of rest before existing contacts are compared. */
const restMs = 400;
const candidates = 10;
/** Id of the contact in the form while it is compared; no stored one is empty. */
const formId = '';

/**
 * An existing contact that a new entry seems to repeat, by the rules of the duplicate search; `undefined` if there is
 * none. Looked for while the officer rests.
 */
export function useLookalike(form: UseFormReturn<FormValues>, isNew: boolean): ContactRow | undefined {
  const { search } = useServices();
  const { settings } = useSettings();
  const houses = useHouses();
  const [found, setFound] = useState<ContactRow>();

  useEffect(() => {
    if (!isNew) return;
    let timer: ReturnType<typeof setTimeout>;
    let asked = 0;
    const ask = async () => {
      asked += 1;
      const mine = asked;
      const fields = toFields(form.getValues());
      const texts = [
        ...fields.mails.map(({ value }) => value),
        ...fields.phones.map(({ value }) => value),
        displayName(fields.name),
      ].filter((text) => text.length > 3);
      const rows: ContactRow[] = [];
      for (const text of texts) {
        const outcome = await search.query(
          {
            text,
            filters: noFilters,
            sort: { column: 'relevance', direction: 'ascending' },
            language: settings.language,
            offset: 0,
            limit: candidates,
          },
          'lookalike',
        );
        if (mine !== asked) return;
        if (outcome.kind === 'answer') rows.push(...outcome.value.rows);
      }
      const others = [...new Map(rows.map((row) => [row.id, row])).values()];
      const groups = findDuplicates([{ ...emptyContact(formId), ...fields }, ...others], houses);
      const ids = groups.find((group) => group.ids.includes(formId))?.ids ?? [];
      setFound(others.find((row) => ids.includes(row.id)));
    };
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(() => void ask(), restMs);
    };
    const stop = form.subscribe({ formState: { values: true }, callback: wait });
    wait();
    return () => {
      asked = -1;
      clearTimeout(timer);
      stop();
    };
  }, [form, houses, isNew, search, settings.language]);

  return found;
}

import { useMemo } from 'react';
import { useFormats } from '../../app/settings-context';
import { countryCodes } from '../../domain/country-codes';
import { ownColumns } from '../../domain/working-days';
import type { Choice } from '../../ui/choice-list';

/** All countries by name, the two of the partner cities first. */
export function useCountryChoices(): Choice[] {
  const formats = useFormats();
  return useMemo(() => {
    const first: readonly string[] = ownColumns;
    const choice = (id: string) => ({ id, text: formats.countryName(id) });
    const rest = countryCodes
      .filter((code) => !first.includes(code))
      .map(choice)
      .toSorted((a, b) => formats.collator.compare(a.text, b.text));
    return [...first.map(choice), ...rest];
  }, [formats]);
}

import { useMemo } from 'react';
import { useSettings } from '../../app/settings-context';
import { useLookup } from '../../app/use-lookup';
import { pickText } from '../../domain/localized';

/** Who answers for what is written, with the house in the language of the sheet: "Lena Muster, Stadt Krefeld". */
export function useSheetEditor(language: 'de' | 'nl'): string {
  const { me } = useSettings().settings;
  const { own } = useLookup();
  return useMemo(
    () => [me?.name, own && pickText(own.name, language)?.text].filter(Boolean).join(', '),
    [me, own, language],
  );
}

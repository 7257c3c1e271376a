import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { patternText } from '../../app/pattern-text';
import { useFormats } from '../../app/settings-context';
import type { RotationPattern } from '../../domain/rotation';

/** On which days, in words: "jede Woche am Dienstag und Donnerstag". */
export function usePatternWords(): (pattern: RotationPattern) => string {
  const { t } = useTranslation('sync');
  const formats = useFormats();
  return useCallback((pattern) => patternText(pattern, t, formats), [t, formats]);
}

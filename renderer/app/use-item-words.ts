import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { assertNever } from '../domain/assert-never';
import { type Localized, otherLanguage } from '../domain/localized';
import type { SyncKind } from '../sync/ports';
import { paths } from './paths';
import { useFormats } from './settings-context';

/** What sync screens call an item, in the reader's language; one without a name is called by its kind. */
export function useItemWords(): (item: { kind: SyncKind; label: Localized } | undefined) => string {
  const { t } = useTranslation('sync');
  const { language } = useFormats();
  return useCallback(
    (item) => {
      if (!item) return t('item.gone');
      const name = item.label[language] || item.label[otherLanguage(language)];
      return name || t(`item.nameless.${item.kind}`);
    },
    [t, language],
  );
}

/** The screen that shows an item. */
export function itemPath(kind: SyncKind, id: string): string {
  switch (kind) {
    case 'contact':
      return paths.contact(id);
    case 'rotation':
      return paths.editRotation(id);
    case 'idea':
      return paths.idea(id);
    default:
      return assertNever(kind);
  }
}

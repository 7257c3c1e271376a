import { columnWords } from '../../app/column-words';
import { exportColumns, tableText } from '../../app/contact-table';
import type { ArchivedText } from '../../codec/archive/archive-content';
import { readContact } from '../../codec/read-contact';
import { inOrder, type TableContext } from './table-context';

/** The same table that contacts are exported to, with every column it can have. */
export function contactsTable(
  texts: readonly ArchivedText[],
  { language, words, formats, house, topic }: TableContext,
  onRecord: () => void,
): string {
  const t = words.getFixedT(language, ['contactExport', 'contactImport'] as const);
  const contacts = inOrder(texts).map(({ raw, id, mainLanguage }) => {
    onRecord();
    return readContact(raw, { id, mainLanguage });
  });
  return tableText(
    contacts,
    { separator: ';', columns: exportColumns },
    {
      header: (column) => t(`contactImport:target.${columnWords[column]}`),
      house,
      topic,
      language: formats.languageName,
      salutation: (salutation) =>
        salutation === 'neutral' ? '' : t(`contactExport:salutation.${salutation}`),
    },
  );
}

import { Contact, FileSpreadsheet, FileText, Share, Table2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { SheetLayout } from '../../print/contact-sheet/sheet-choices';
import { MenuButton } from '../../ui/menu';
import { isWritable, type SheetFormat, sheetFormats } from './sheet-format';

const icons = {
  workbook: FileSpreadsheet,
  csvSemicolon: Table2,
  csvComma: Table2,
  document: FileText,
  cards3: Contact,
  cards4: Contact,
} as const satisfies Record<SheetFormat, unknown>;

/** Everything a sheet can be written as beside PDF and paper, in one menu. */
export function SheetFormats({
  layout,
  disabled,
  onChoose,
}: {
  layout: SheetLayout;
  disabled: boolean;
  onChoose: (format: SheetFormat) => void;
}) {
  const { t } = useTranslation('contactSheet');
  return (
    <MenuButton
      label={t('formats')}
      icon={Share}
      disabled={disabled}
      entries={sheetFormats
        .filter((id) => isWritable(id, layout))
        .map((id) => ({
          kind: 'action',
          id,
          text: t(`way.${id}.name`),
          detail: t(`way.${id}.hint`),
          icon: icons[id],
          onAction: () => onChoose(id),
        }))}
    />
  );
}

import { useTranslation } from 'react-i18next';
import { Banner } from '../ui/banner';
import { Button } from '../ui/button';
import { useUndoable } from './use-undoable';

export type GoneNoticeProps = {
  /** The record as it is stored; `undefined` if it was erased for good. */
  row: { deletedAt: number } | undefined;
  restore: () => Promise<{ historyId: number | undefined }>;
};

/** Says that the record was thrown away while its form was open, and offers it back. Nothing while it is there. */
export function GoneNotice({ row, restore }: GoneNoticeProps) {
  const { t } = useTranslation('recordForm');
  const undoable = useUndoable();
  if (!row) {
    return (
      <Banner kind="warning" live title={t('gone.title')}>
        {t('gone.erased')}
      </Banner>
    );
  }
  if (row.deletedAt === 0) return null;
  return (
    <Banner
      kind="warning"
      live
      title={t('gone.title')}
      actions={
        <Button size="small" onPress={() => void undoable(restore, t('gone.restored'))}>
          {t('gone.restore')}
        </Button>
      }
    >
      {t('gone.trashed')}
    </Banner>
  );
}

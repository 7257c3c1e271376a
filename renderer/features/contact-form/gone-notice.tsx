import { useTranslation } from 'react-i18next';
import { useServices } from '../../app/services';
import { useUndoable } from '../../app/use-undoable';
import type { ContactRow } from '../../domain/contact-row';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';

/** Says that the contact was thrown away while its form was open, and offers it back. Nothing while it is there. */
export function GoneNotice({ id, row }: { id: string; row: ContactRow | undefined }) {
  const { t } = useTranslation('contactForm');
  const { storage } = useServices();
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
        <Button
          size="small"
          onPress={() => void undoable(() => storage.contacts.restore([id]), t('gone.restored'))}
        >
          {t('gone.restore')}
        </Button>
      }
    >
      {t('gone.trashed')}
    </Banner>
  );
}

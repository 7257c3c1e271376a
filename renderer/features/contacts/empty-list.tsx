import { Plus, Upload, Users } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { showContacts } from '../../app/contact-list-choices';
import { paths } from '../../app/paths';
import { useServices } from '../../app/services';
import { useSettings } from '../../app/settings-context';
import { useSettingChange } from '../../app/use-setting-change';
import { useLive } from '../../storage/use-live';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';

/** A list without rows: narrowed too far, all contacts in other partnerships, or none at all; with the way out. */
export function EmptyList({ narrowed }: { narrowed: boolean }) {
  const { t } = useTranslation('contacts');
  const { storage } = useServices();
  const { settings, formats } = useSettings();
  const change = useSettingChange();
  const [, navigate] = useLocation();
  const count = useLive(() => storage.contacts.count(), [storage], 0);
  if (narrowed) {
    return (
      <EmptyState
        icon={Users}
        title={t('empty.filteredTitle')}
        actions={<Button onPress={() => showContacts({})}>{t('filters.clear')}</Button>}
      >
        {t('empty.filteredBody')}
      </EmptyState>
    );
  }
  if (settings.partnershipId !== null && count > 0) {
    return (
      <EmptyState
        icon={Users}
        title={t('empty.elsewhereTitle')}
        actions={
          <Button onPress={() => void change({ partnershipId: null })}>{t('empty.elsewhereShow')}</Button>
        }
      >
        {t('empty.elsewhereBody', { count, formatted: formats.number(count) })}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={Users}
      title={t('empty.title')}
      actions={
        <>
          <Button icon={Upload} onPress={() => navigate(paths.importContacts)}>
            {t('import')}
          </Button>
          <Button icon={Plus} onPress={() => navigate(paths.newContact)}>
            {t('new')}
          </Button>
        </>
      }
    >
      {t('empty.body')}
    </EmptyState>
  );
}

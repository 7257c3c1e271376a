import { CircleHelp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { paths } from '../app/paths';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';

/** An address that leads nowhere, such as that of a contact erased for good. */
export function NotFound() {
  const { t } = useTranslation('frame');
  const [, navigate] = useLocation();
  return (
    <EmptyState
      level={1}
      icon={CircleHelp}
      title={t('notFound.title')}
      actions={<Button onPress={() => navigate(paths.today)}>{t('notFound.home')}</Button>}
    >
      {t('notFound.body')}
    </EmptyState>
  );
}

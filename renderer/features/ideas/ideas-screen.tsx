import { useTranslation } from 'react-i18next';
import { IdeasViews } from '../../app/ideas-views';
import { PageHeader } from '../../ui/page-header';

/** Project ideas of both houses. */
export function IdeasScreen() {
  const { t } = useTranslation('ideas');
  return (
    <div>
      <PageHeader title={t('title')} />
      <IdeasViews />
    </div>
  );
}

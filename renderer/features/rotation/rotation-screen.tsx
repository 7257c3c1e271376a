import { useTranslation } from 'react-i18next';
import { RotationViews } from '../../app/rotation-views';
import { PageHeader } from '../../ui/page-header';

/** Who sits where when. */
export function RotationScreen() {
  const { t } = useTranslation('rotation');
  return (
    <div>
      <PageHeader title={t('title')} />
      <RotationViews />
    </div>
  );
}

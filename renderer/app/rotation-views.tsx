import { useTranslation } from 'react-i18next';
import { ViewLinks } from '../ui/view-links';
import { paths } from './paths';

/** The ways to look at rotations, as links; each is a screen with an address of its own. */
export function RotationViews() {
  const { t } = useTranslation('rotation');
  return (
    <ViewLinks
      label={t('views.label')}
      links={[
        { href: paths.rotation, text: t('views.weeks') },
        { href: paths.rotationYear, text: t('views.year') },
        { href: paths.rotationList, text: t('views.list') },
        { href: paths.workDays, text: t('views.workDays') },
      ]}
    />
  );
}

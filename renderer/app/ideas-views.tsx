import { useTranslation } from 'react-i18next';
import { ViewLinks } from '../ui/view-links';
import { paths } from './paths';

/** The ways to look at ideas, as links; each is a screen with an address of its own. */
export function IdeasViews() {
  const { t } = useTranslation('ideas');
  return (
    <ViewLinks
      label={t('views.label')}
      links={[
        { href: paths.ideas, text: t('views.board') },
        { href: paths.ideaList, text: t('views.list') },
        { href: paths.ideasDue, text: t('views.due') },
        { href: paths.meetings, text: t('views.meetings') },
      ]}
    />
  );
}

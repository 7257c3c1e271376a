import { Ellipsis, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { IdeasViews } from '../../app/ideas-views';
import { paths } from '../../app/paths';
import { Button } from '../../ui/button';
import { MenuButton } from '../../ui/menu';
import { PageHeader } from '../../ui/page-header';

/** The head that all ways to look at ideas share. */
export function IdeasHeader({ subtitle }: { subtitle?: ReactNode }) {
  const { t } = useTranslation('ideas');
  const [, navigate] = useLocation();
  return (
    <PageHeader
      title={t('title')}
      subtitle={subtitle}
      views={<IdeasViews />}
      actions={
        <>
          <MenuButton
            label={t('more')}
            icon={Ellipsis}
            iconOnly
            variant="secondary"
            entries={[
              { kind: 'action', id: 'trash', text: t('trash'), onAction: () => navigate(paths.trash) },
            ]}
          />
          <Button variant="primary" icon={Plus} onPress={() => navigate(paths.newIdea)}>
            {t('new')}
          </Button>
        </>
      }
    />
  );
}

import { Ellipsis, Plus, Printer } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { IdeasViews } from '../../app/ideas-views';
import { paths } from '../../app/paths';
import { Button } from '../../ui/button';
import { MenuButton } from '../../ui/menu';
import { PageHeader } from '../../ui/page-header';

/** The head that all ways to look at ideas share; `canPrint` where the list of what is due can be put on paper. */
export function IdeasHeader({ subtitle, canPrint = false }: { subtitle?: ReactNode; canPrint?: boolean }) {
  const { t } = useTranslation(['ideas', 'ideaSheets']);
  const [, navigate] = useLocation();
  return (
    <PageHeader
      title={t('title')}
      subtitle={subtitle}
      views={<IdeasViews />}
      actions={
        <>
          {canPrint && (
            <Button icon={Printer} onPress={() => navigate(paths.dueSheet)}>
              {t('ideaSheets:due.button')}
            </Button>
          )}
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

import { CalendarDays, WandSparkles } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { paths } from './paths';

/** What every view of the plan says while nobody has a day in it. */
export function NobodyPlanned() {
  const { t } = useTranslation('rotation');
  const [, navigate] = useLocation();
  return (
    <EmptyState
      icon={CalendarDays}
      title={t('empty.title')}
      actions={
        <Button icon={WandSparkles} onPress={() => navigate(paths.planRotation)}>
          {t('empty.action')}
        </Button>
      }
    >
      {t('empty.body')}
    </EmptyState>
  );
}

import { useTranslation } from 'react-i18next';
import type { PlanRow } from './plan-rows';
import { countRows } from './plan-rows';

/** "24 Termine, 2 entfallen, 1 verschoben, nichts zu klären". */
export function CountLine({ rows }: { rows: readonly PlanRow[] }) {
  const { t } = useTranslation('rotationWizard');
  const { all, skipped, moved, open } = countRows(rows);
  const parts = [
    t('count.all', { count: all }),
    skipped > 0 && t('count.skipped', { count: skipped }),
    moved > 0 && t('count.moved', { count: moved }),
    open > 0 ? t('count.open', { count: open }) : all > 0 && t('count.fine'),
  ];
  return <>{parts.filter(Boolean).join(', ')}</>;
}

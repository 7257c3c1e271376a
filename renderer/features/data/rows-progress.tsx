import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../app/settings-context';
import { ProgressPanel } from '../../ui/progress-panel';

export type RowsProgressProps = {
  label: string;
  /** Rows written or put back so far; `total` is 0 until it is known. */
  work: { done: number; total: number; cancelling: boolean };
  onCancel: () => void;
  /** What is safe if it is stopped. */
  children: ReactNode;
};

/** How far a backup or its way back is, with a way to stop. */
export function RowsProgress({ label, work, onCancel, children }: RowsProgressProps) {
  const { t } = useTranslation('data');
  const formats = useFormats();
  const { done, total, cancelling } = work;
  return (
    <ProgressPanel
      label={label}
      done={done}
      {...(total > 0 ? { total } : {})}
      countText={t('backup.count', { done: formats.number(done), total: formats.number(total) })}
      onCancel={onCancel}
      cancelling={cancelling}
    >
      {children}
    </ProgressPanel>
  );
}

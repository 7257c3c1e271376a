import { FileText, Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import type { WriteWay } from './use-write-sheet';

export type WriteButtonsProps = {
  busy: WriteWay | null;
  /** Whether there is something to write. */
  isReady: boolean;
  onWrite: (way: 'pdf' | 'paper') => void;
};

/** Puts a sheet on paper or into a PDF. */
export function WriteButtons({ busy, isReady, onWrite }: WriteButtonsProps) {
  const { t } = useTranslation('contactSheet');
  return (
    <>
      <Button icon={Printer} disabled={!isReady || busy !== null} onPress={() => onWrite('paper')}>
        {t('write.paper')}
      </Button>
      <Button
        variant="primary"
        icon={FileText}
        disabled={!isReady || (busy !== null && busy !== 'pdf')}
        pending={busy === 'pdf'}
        onPress={() => onWrite('pdf')}
      >
        {t('write.pdf')}
      </Button>
    </>
  );
}

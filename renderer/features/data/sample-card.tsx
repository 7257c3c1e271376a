import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useServices } from '../../app/services';
import { useFormats, useSettings } from '../../app/settings-context';
import { useUndoable } from '../../app/use-undoable';
import { useLive } from '../../storage/use-live';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import styles from './data.module.css';

/** Takes the sample data away in one step, own entries untouched; one press on undo brings it back. */
export function SampleCard() {
  const { t } = useTranslation('data');
  const formats = useFormats();
  const { settings, change } = useSettings();
  const { storage } = useServices();
  const undoable = useUndoable();
  const [isWorking, setIsWorking] = useState(false);
  const found = useLive<number | undefined>(() => storage.sampleData.count(), [storage], undefined);
  const count = found ?? 0;
  const remove = async () => {
    setIsWorking(true);
    await undoable(
      () => storage.sampleData.removeAll(),
      t('sample.removed', { count, number: formats.number(count) }),
    );
    try {
      const shown = settings.partnershipId;
      if (shown !== null && !(await storage.partnerships.get(shown))) await change({ partnershipId: null });
    } finally {
      setIsWorking(false);
    }
  };
  return (
    <Card title={t('sample.title')}>
      <div className={styles['stack']}>
        <p className={styles['text']} aria-busy={found === undefined}>
          {found === undefined
            ? null
            : count === 0
              ? t('sample.none')
              : t('sample.body', { count, number: formats.number(count) })}
        </p>
        {count > 0 && (
          <div>
            <Button icon={Trash2} pending={isWorking} onPress={() => void remove()}>
              {t('sample.remove')}
            </Button>
          </div>
        )}
      </div>
    </Card>
  );
}

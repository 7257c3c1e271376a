import { DatabaseZap } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { StorageError } from '../storage/storage-errors';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';

/** The page when the database could not be opened: what happened, what is safe, what to do. */
export function StartFailure({ error }: { error: StorageError }) {
  const { t } = useTranslation('errors');
  const key = keyOf(error);
  return (
    <main>
      <div role="alert">
        <EmptyState
          icon={DatabaseZap}
          level={1}
          title={t(`${key}.title`)}
          actions={<Button onPress={() => location.reload()}>{t('retry')}</Button>}
        >
          {t(`${key}.body`)}
        </EmptyState>
      </div>
    </main>
  );
}

function keyOf({ kind }: StorageError) {
  if (kind === 'databaseNewer' || kind === 'databaseBlocked') return kind;
  return kind === 'quotaExceeded' ? 'databaseFull' : 'databaseUnreadable';
}

import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useServices } from '../../app/services';
import type { Account } from '../../storage/sync/sync-rows';
import type { Collection } from '../../sync/ports';
import { announce } from '../../ui/announce';
import { Button } from '../../ui/button';
import { Checkbox } from '../../ui/checkbox';
import { Dialog } from '../../ui/dialog';
import styles from './accounts.module.css';
import { CheckSteps } from './check-steps';
import type { CheckStep } from './server-types';
import { useKeyChanges } from './use-key-changes';

export type CheckDialogProps = { account: Account; collections: readonly Collection[]; onClose: () => void };

/** "Verbindung prüfen": step by step in words; a trial entry only where the person agrees. */
export function CheckDialog({ account, collections, onClose }: CheckDialogProps) {
  const { t } = useTranslation('sync');
  const { sync } = useServices();
  const [steps, setSteps] = useState<readonly CheckStep[] | 'failed'>();
  const [mayWrite, setMayWrite] = useState(false);
  const [isBusy, setBusy] = useState(true);
  const { id: accountId, address: url } = account;
  const inUse = [...new Set(collections.map(({ href }) => href))];
  const writable = [
    ...new Set(collections.filter(({ access }) => access !== 'read').map(({ href }) => href)),
  ];
  const asked = inUse.join('\n');
  const words = t('check.trialWords');

  const run = useCallback(
    async (hrefs: readonly string[]) => {
      try {
        const used = asked === '' ? undefined : asked.split('\n');
        const found = await sync.check({
          accountId,
          url,
          ...(used && { inUse: used }),
          ...(hrefs.length > 0 && { trial: { hrefs, words } }),
        });
        setSteps(found);
      } catch {
        setSteps('failed');
      }
      setBusy(false);
      announce(t('check.over'));
    },
    [sync, accountId, url, asked, words, t],
  );

  const keys = useKeyChanges(accountId, collections);
  const again = useRef<HTMLButtonElement>(null);
  /** The button that was pressed goes with what it changes: focus goes where the check is begun. */
  const checkAnew = async (first?: () => Promise<void>) => {
    setBusy(true);
    again.current?.focus();
    await first?.();
    await run([]);
  };

  // Begun once it stands there: a dialog that is drawn twice asks the server once.
  useEffect(() => {
    const start = setTimeout(() => void run([]));
    return () => {
      clearTimeout(start);
    };
  }, [run]);

  return (
    <Dialog
      isOpen
      title={t('check.title', { name: account.name })}
      onClose={onClose}
      footStart={
        writable.length > 0 && (
          <Checkbox checked={mayWrite} onChange={setMayWrite} detail={t('check.trialHint')}>
            {t('check.trial')}
          </Checkbox>
        )
      }
      actions={
        <Button
          ref={again}
          variant="primary"
          pending={isBusy}
          onPress={() => {
            setBusy(true);
            void run(mayWrite ? writable : []);
          }}
        >
          {t(isBusy ? 'check.running' : 'check.again')}
        </Button>
      }
    >
      {steps === undefined && <p aria-busy="true">{t('check.running')}</p>}
      {steps === 'failed' && <p>{t('problem.server.unexpected')}</p>}
      {steps !== undefined && steps !== 'failed' && (
        <div className={styles['checked']}>
          <CheckSteps
            steps={steps}
            onTrusted={() => void checkAnew().then(keys.goOn)}
            onStop={(host) => void checkAnew(async () => keys.stop(host))}
          />
        </div>
      )}
    </Dialog>
  );
}

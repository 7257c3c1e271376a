import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CertificateFacts, SelfIssued } from '../../../electron/contract/dav';
import { desk } from '../../platform/desk';
import { announce } from '../../ui/announce';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { Checkbox } from '../../ui/checkbox';
import { Dialog } from '../../ui/dialog';
import styles from './accounts.module.css';
import { CertificateList } from './certificate-list';
import { useKeyDay } from './use-key-day';

export type TrustDialogProps = {
  certificate: CertificateFacts;
  selfIssued: SelfIssued;
  onTrusted: () => void;
  onClose: () => void;
};

/** Trusts one key for one host, once the person has compared its fingerprint with that of the IT, by another way. */
export function TrustDialog({ certificate, selfIssued, onTrusted, onClose }: TrustDialogProps) {
  const { t } = useTranslation(['sync', 'common']);
  const [isCompared, setCompared] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<'diskFull' | 'notSaved'>();
  const { host } = certificate;
  const when = useKeyDay(selfIssued);
  const isChanged = selfIssued.standing.kind === 'changed';

  const trust = async () => {
    setBusy(true);
    setFailure(undefined);
    const kept = await desk().trustKey({ host, key: selfIssued.key });
    if (kept.ok) {
      announce(t('trust.done', { host }));
      onTrusted();
      return;
    }
    setFailure(kept.code === 'diskFull' ? 'diskFull' : 'notSaved');
    setBusy(false);
  };
  return (
    <Dialog
      isOpen
      title={t(isChanged ? 'trust.titleNew' : 'trust.title', { host })}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button
            variant={isChanged ? 'danger' : 'primary'}
            disabled={!isCompared}
            pending={isBusy}
            onPress={() => void trust()}
          >
            {t(isChanged ? 'trust.confirmNew' : 'trust.confirm')}
          </Button>
        </>
      }
    >
      <div className={styles['trust']}>
        {isChanged && <Banner kind="warning">{t('trust.changed', { host, when })}</Banner>}
        <p>{t('trust.compare')}</p>
        <CertificateList certificate={certificate} facts={['host', 'subject', 'validTo', 'fingerprint']} />
        <Checkbox checked={isCompared} onChange={setCompared}>
          {t('trust.compared')}
        </Checkbox>
        <p>{t('trust.scope', { host })}</p>
        {failure && (
          <Banner kind="error" live>
            {t(failure === 'diskFull' ? 'problem.server.diskFull' : 'trust.notSaved')}
          </Banner>
        )}
      </div>
    </Dialog>
  );
}

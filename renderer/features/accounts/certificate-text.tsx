import { useTranslation } from 'react-i18next';
import type { CertificateFacts } from '../../../electron/contract/dav';
import { CertificateList } from './certificate-list';
import styles from './accounts.module.css';
import { useKeyDay } from './use-key-day';

/** What a certificate says, for the person and for the IT: who issued it, to whom, until when, and why it is not trusted. */
export function CertificateText({ certificate }: { certificate: CertificateFacts }) {
  const { t } = useTranslation('sync');
  const when = useKeyDay(certificate.selfIssued);
  const sentence = useSentence(certificate, when);
  const isChanged = certificate.selfIssued?.standing.kind === 'changed';
  return (
    <div className={styles['certificate']}>
      {sentence !== undefined && (
        <p className={isChanged ? styles['alarm'] : undefined}>
          {isChanged && (
            <strong>{t('certificate.keyChanged.title', { host: certificate.host, when })} </strong>
          )}
          {sentence}
        </p>
      )}
      <CertificateList certificate={certificate} facts={['subject', 'issuer', 'validTo', 'fingerprint']} />
    </div>
  );
}

function useSentence(
  { host, problem, knownRoot, selfIssued }: CertificateFacts,
  when: string,
): string | undefined {
  const { t } = useTranslation('sync');
  switch (selfIssued?.standing.kind) {
    case 'unknown':
      return t('certificate.selfIssued');
    case 'trusted':
      return t('certificate.trusted', { host, when });
    case 'changed':
      return t('certificate.keyChanged.body');
    case undefined:
      if (problem) return t(`certificate.problem.${problem}`);
      return knownRoot === false ? t('certificate.ownRoot') : undefined;
  }
}

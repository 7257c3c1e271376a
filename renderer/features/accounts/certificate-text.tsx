import { useTranslation } from 'react-i18next';
import type { CertificateFacts } from '../../../electron/contract/dav';
import { useFormats } from '../../app/settings-context';
import { plainDateOf } from '../../domain/plain-date';
import styles from './accounts.module.css';

/** What a certificate says, for the person and for the IT: who issued it, to whom, until when, and why it is not trusted. */
export function CertificateText({ certificate }: { certificate: CertificateFacts }) {
  const { t } = useTranslation('sync');
  const formats = useFormats();
  const facts = [
    { id: 'subject', value: certificate.subject },
    { id: 'issuer', value: certificate.issuer },
    { id: 'validTo', value: formats.date(plainDateOf(new Date(certificate.validTo))) },
    { id: 'fingerprint', value: certificate.fingerprint },
  ] as const;
  return (
    <div className={styles['certificate']}>
      {certificate.problem ? (
        <p>{t(`certificate.problem.${isOwnIssuer(certificate) ? 'selfIssued' : certificate.problem}`)}</p>
      ) : (
        certificate.knownRoot === false && <p>{t('certificate.ownRoot')}</p>
      )}
      <dl>
        {facts.map(({ id, value }) => (
          <div key={id}>
            <dt>{t(`certificate.${id}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** Issued by nobody but the server itself: it has no authority that the IT could make known to the device. */
function isOwnIssuer({ problem, subject, issuer }: CertificateFacts): boolean {
  return problem === 'unknownIssuer' && subject !== '' && subject === issuer;
}

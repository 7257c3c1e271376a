import { useTranslation } from 'react-i18next';
import type { CertificateFacts } from '../../../electron/contract/dav';
import { useFormats } from '../../app/settings-context';
import { plainDateOf } from '../../domain/plain-date';
import styles from './accounts.module.css';

type Fact = 'host' | 'subject' | 'issuer' | 'validTo' | 'fingerprint';

/** What stands in a certificate, or who showed it, fact by fact. */
export function CertificateList({
  certificate,
  facts,
}: {
  certificate: CertificateFacts;
  facts: readonly Fact[];
}) {
  const { t } = useTranslation('sync');
  const formats = useFormats();
  const valueOf = (fact: Fact) => {
    if (fact === 'fingerprint') return <Fingerprint>{certificate.fingerprint}</Fingerprint>;
    return fact === 'validTo' ? formats.date(plainDateOf(new Date(certificate.validTo))) : certificate[fact];
  };
  return (
    <dl className={styles['facts']}>
      {facts.map((fact) => (
        <div key={fact}>
          <dt>{t(`certificate.${fact}`)}</dt>
          <dd>{valueOf(fact)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Broken after every eighth pair alone, so that two people on the phone read the same lines; copied, it is one line. */
function Fingerprint({ children }: { children: string }) {
  const lines = children.match(/(?:..:?){1,8}/g) ?? [children];
  return (
    <code translate="no" className={styles['fingerprint']}>
      {lines.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </code>
  );
}

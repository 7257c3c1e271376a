import { useTranslation } from 'react-i18next';
import type { CertificateFacts } from '../../../electron/contract/dav';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { type NoticeKind, noticeIcons } from '../../ui/notice-kind';
import styles from './accounts.module.css';
import { CertificateText } from './certificate-text';
import type { CheckStep } from './server-types';
import { TrustKey, type TrustKeyProps } from './trust-key';
import { useCheckWords } from './use-check-words';

export type CheckStepsProps = {
  steps: readonly CheckStep[];
  onTrusted: TrustKeyProps['onTrusted'];
  /** The key of this host shall not be trusted any more. */
  onStop: (host: string) => void;
};

/** What was looked at, each with a sign, a word and a sentence. */
export function CheckSteps({ steps, onTrusted, onStop }: CheckStepsProps) {
  const { t } = useTranslation('sync');
  const tell = useCheckWords();
  return (
    <ol className={styles['steps']}>
      {steps.map((step, at) => {
        const { tone, title, text } = tell(step);
        const certificate = certificateOf(step);
        return (
          // oxlint-disable-next-line react/no-array-index-key -- the steps of one check keep their places
          <li key={at} className={styles['checkStep']}>
            <Icon icon={noticeIcons[tone]} className={styles[tone]} />
            <div className={styles['checkWords']}>
              <strong>
                {title} <span className={styles[tone]}>{t(`check.tone.${tone}`)}</span>
              </strong>
              <span>{text}</span>
              {certificate && <CertificateText certificate={certificate} />}
              {certificate?.selfIssued && (
                <div className={styles['keyChoice']}>
                  <TrustKey certificate={certificate} onTrusted={onTrusted} />
                  {certificate.selfIssued.standing.kind === 'trusted' && (
                    <Button
                      size="small"
                      variant="quiet"
                      className={styles['stopTrusting']}
                      onPress={() => onStop(certificate.host)}
                    >
                      {t('trust.stop')}
                    </Button>
                  )}
                </div>
              )}
            </div>
          </li>
        );
      })}
    </ol>
  );
}

/** Shown where it tells something: not trusted, or trusted because the administration's own authority stands behind it. */
function certificateOf(step: CheckStep): CertificateFacts | undefined {
  if (step.step !== 'encryption' || !step.certificate) return undefined;
  return step.outcome === 'notTrusted' || step.certificate.knownRoot === false ? step.certificate : undefined;
}

export type ToldStep = { tone: NoticeKind; title: string; text: string };

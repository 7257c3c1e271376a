import { useTranslation } from 'react-i18next';
import type { CertificateFacts } from '../../../electron/contract/dav';
import { Icon } from '../../ui/icon';
import { type NoticeKind, noticeIcons } from '../../ui/notice-kind';
import styles from './accounts.module.css';
import { CertificateText } from './certificate-text';
import type { CheckStep } from './server-types';
import { useCheckWords } from './use-check-words';

/** What was looked at, each with a sign, a word and a sentence. */
export function CheckSteps({ steps }: { steps: readonly CheckStep[] }) {
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

import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../ui/banner';
import { CertificateText } from './certificate-text';
import { TrustKey } from './trust-key';
import type { Trouble } from './use-connect';
import { useProblemWords } from './use-problem-words';

export type TroubleNoticeProps = {
  trouble: Trouble;
  /** Begins anew once the key of that host is trusted; absent where no key can be in the way. */
  goOn?: (host: string) => void;
  /** The button that begins: it has focus then, since this notice is gone. */
  focusAfter?: RefObject<HTMLButtonElement | null>;
};

/** What went wrong on the way to a server, with what its certificate says where that is the reason. */
export function TroubleNotice({ trouble, goOn, focusAfter }: TroubleNoticeProps) {
  const { t } = useTranslation('sync');
  const words = useProblemWords();
  const { failure } = trouble;
  const certificate = failure?.kind === 'network' ? failure.certificate : undefined;
  return (
    <Banner
      kind="error"
      live
      title={`${t('connect.failed')}.`}
      actions={
        certificate?.selfIssued &&
        goOn && (
          <TrustKey
            certificate={certificate}
            onTrusted={() => {
              focusAfter?.current?.focus();
              goOn(certificate.host);
            }}
          />
        )
      }
    >
      {words(trouble.problem)}
      {certificate?.problem && <CertificateText certificate={certificate} />}
    </Banner>
  );
}

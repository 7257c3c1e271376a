import { useTranslation } from 'react-i18next';
import { Banner } from '../../ui/banner';
import { CertificateText } from './certificate-text';
import type { Trouble } from './use-connect';
import { useProblemWords } from './use-problem-words';

/** What went wrong on the way to a server, with what its certificate says where that is the reason. */
export function TroubleNotice({ trouble }: { trouble: Trouble }) {
  const { t } = useTranslation('sync');
  const words = useProblemWords();
  const { failure } = trouble;
  const certificate = failure?.kind === 'network' ? failure.certificate : undefined;
  return (
    <Banner kind="error" live title={`${t('connect.failed')}.`}>
      {words(trouble.problem)}
      {certificate?.problem && <CertificateText certificate={certificate} />}
    </Banner>
  );
}

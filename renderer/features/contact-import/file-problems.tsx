import { useTranslation } from 'react-i18next';
import { useFormats } from '../../app/settings-context';
import { Banner } from '../../ui/banner';
import styles from './import.module.css';
import { inMegabytes } from './source-kind';
import type { FileProblem } from './use-import';

/** Files that were not taken in, one message each: what happened, what is safe, what to do. */
export function FileProblems({ problems }: { problems: readonly FileProblem[] }) {
  const { t } = useTranslation(['contactImport', 'errors']);
  const formats = useFormats();
  if (problems.length === 0) return null;
  const size = (bytes: number) => t('contactImport:megabytes', { value: formats.number(inMegabytes(bytes)) });
  return (
    <div className={styles['stack']}>
      {problems.map((problem) =>
        problem.kind === 'tooLarge' ? (
          <Banner key={problem.name} kind="error" live title={problem.name}>
            {t('errors:tooLarge', { size: size(problem.size), limit: size(problem.limit) })}
          </Banner>
        ) : (
          <Banner key={problem.name} kind="error" live>
            {t('errors:unreadable', { name: problem.name })}
          </Banner>
        ),
      )}
    </div>
  );
}

import type { LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { paths } from '../../app/paths';
import { useServices } from '../../app/services';
import { useFormats } from '../../app/settings-context';
import { useLive } from '../../storage/use-live';
import { Icon } from '../../ui/icon';
import styles from './sync.module.css';

/** The way to what was changed on both sides; absent while nothing is. */
export function OpenQuestionsCard({ icon }: { icon: LucideIcon }) {
  const { t } = useTranslation('sync');
  const { storage } = useServices();
  const formats = useFormats();
  const count = useLive(() => storage.conflicts.countOpen(), [storage], 0);
  if (count === 0) return null;
  return (
    <div className={styles['questions']}>
      <Icon icon={icon} />
      <span>{t('questions.waiting', { count, number: formats.number(count) })}</span>
      <Link href={paths.questions}>{t('questions.open')}</Link>
    </div>
  );
}

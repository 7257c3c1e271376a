import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog';
import { Kbd } from '../../ui/kbd';
import styles from './rotation.module.css';

const rows = ['arrows', 'pages', 'homeEnd', 'edit', 'move', 'take', 'skip', 'add', 'today'] as const;

/** What the keys do in the grid. */
export function KeysHelp({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { t } = useTranslation('rotation');
  return (
    <Dialog title={t('keys.title')} isOpen={isOpen} onClose={onClose} size="small">
      <dl className={styles['keys']}>
        {rows.map((row) => (
          <div key={row}>
            <dt>
              {t(`keys.${row}.keys`)
                .split(' | ')
                .map((key) => (
                  <Kbd key={key}>{key}</Kbd>
                ))}
            </dt>
            <dd>{t(`keys.${row}.what`)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}

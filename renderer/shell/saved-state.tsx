import { Check, ChevronDown } from 'lucide-react';
import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { paths } from '../app/paths';
import { useServices } from '../app/services';
import { useFormats } from '../app/settings-context';
import { useLive } from '../storage/use-live';
import { Button } from '../ui/button';
import styles from './saved-state.module.css';

/** Where the work is, in words; a press says more. */
export function SavedState() {
  const { t } = useTranslation('frame');
  const { storage } = useServices();
  const formats = useFormats();
  const [, navigate] = useLocation();
  const last = useLive(() => storage.history.list(1), [storage], [])[0];
  return (
    <DialogTrigger>
      <Button variant="quiet" icon={Check} iconAfter={ChevronDown} className={styles['state']}>
        {t('saved.saved')}
      </Button>
      <Popover className={styles['popover'] ?? ''} placement="bottom end" offset={6}>
        <Dialog className={styles['details'] ?? ''} aria-label={t('saved.details')}>
          {({ close }) => (
            <>
              <h2>{t('saved.details')}</h2>
              <p>{t('saved.body')}</p>
              <p className="muted small">
                {last ? t('saved.last', { when: formats.moment(last.at) }) : t('saved.nothing')}
              </p>
              <Button
                onPress={() => {
                  close();
                  navigate(paths.settingsSection('data'));
                }}
              >
                {t('saved.backup')}
              </Button>
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

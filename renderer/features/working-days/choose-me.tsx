import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MyContactField } from '../../app/my-contact-field';
import { useSettings } from '../../app/settings-context';
import { useMyContact } from '../../app/use-my-contact';
import { useSettingChange } from '../../app/use-setting-change';
import { contactLabel } from '../../domain/contact-label';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import styles from './working-days.module.css';

/** Says whose record this is, and lets the officer name the own contact. */
export function ChooseMe() {
  const { t } = useTranslation('workDays');
  const { settings } = useSettings();
  const { contact, suggestion, isRead } = useMyContact();
  const change = useSettingChange();
  const [isChoosing, setChoosing] = useState(false);
  const [contactId, setContactId] = useState<string>();
  const { me } = settings;
  if (!me || !isRead) return null;

  const choose = (id: string | undefined) => {
    void change({ me: { name: me.name, houseId: me.houseId, ...(id !== undefined && { contactId: id }) } });
    setChoosing(false);
  };

  if (contact && !isChoosing) {
    return (
      <div className={styles['whose']}>
        <p className="muted">{t('me.of', { name: contactLabel(contact) })}</p>
        <Button
          size="small"
          variant="quiet"
          onPress={() => {
            setContactId(contact.id);
            setChoosing(true);
          }}
        >
          {t('me.change')}
        </Button>
      </div>
    );
  }
  return (
    <Card title={t('me.title')}>
      <div className={styles['form']}>
        <p>{t('me.body')}</p>
        {suggestion && (
          <div className={styles['suggestion']}>
            <span>{t('me.isThisYou', { name: contactLabel(suggestion) })}</span>
            <Button variant="primary" onPress={() => choose(suggestion.id)}>
              {t('me.yes')}
            </Button>
          </div>
        )}
        <MyContactField houseId={me.houseId} value={contactId} onChange={setContactId} />
        <div>
          <Button onPress={() => choose(contactId)} disabled={contactId === undefined}>
            {t('me.choose')}
          </Button>
        </div>
        <p className="muted small">{t('me.without')}</p>
      </div>
    </Card>
  );
}

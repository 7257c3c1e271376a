import { useTranslation } from 'react-i18next';
import { useServices } from '../../app/services';
import { useFormats } from '../../app/settings-context';
import { useFormDraft } from '../../app/use-form-draft';
import { useUndoable } from '../../app/use-undoable';
import type { House } from '../../domain/house';
import { footerLines, type Letterhead, longestFooter } from '../../domain/letterhead';
import { languages, type Localized } from '../../domain/localized';
import { BilingualField } from '../../ui/bilingual-field';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { LogoField } from './logo-field';
import styles from './partnerships.module.css';
import { PrivacyFields } from './privacy-fields';

export type LetterheadDialogProps = { house: House; letterhead: Letterhead; onClose: () => void };

/** What a house puts on its sheets: logo, foot, and the lines on data protection. Kept while it is half typed. */
export function LetterheadDialog({ house, letterhead, onClose }: LetterheadDialogProps) {
  const { t } = useTranslation(['letterhead', 'common']);
  const { storage } = useServices();
  const { language } = useFormats();
  const undoable = useUndoable();
  const { city } = house;
  const { value, ...draft } = useFormDraft<Letterhead>(`letterhead/${house.id}`, letterhead);
  const change = (part: Partial<Letterhead>) => draft.change({ ...value, ...part });
  const { footer, privacy } = value;
  const tooLong = (text: Localized) => {
    const over = languages.flatMap((each) => {
      const count = (text[each]?.length ?? 0) - longestFooter;
      return count > 0 ? [[each, t('tooLong', { count })] as const] : [];
    });
    return over.length > 0 ? Object.fromEntries(over) : undefined;
  };
  const footerError = tooLong(footer);
  const purposeError = tooLong(privacy.purpose);

  const cancel = () => {
    draft.discard();
    onClose();
  };
  const save = async () => {
    if (footerError || purposeError) return;
    const tidy = {
      ...value,
      footer: mapped(footer, footerLines),
      privacy: { ...privacy, officer: privacy.officer.trim() },
    };
    if (await undoable(() => storage.letterheads.save(tidy, city), t('saved', { city }))) cancel();
  };

  return (
    <Dialog
      title={t('edit', { city })}
      isOpen
      onClose={cancel}
      size="large"
      dismissable={!draft.isTouched}
      actions={
        <>
          <Button onPress={cancel}>{t('common:cancel')}</Button>
          <Button variant="primary" onPress={() => void save()}>
            {t('common:save')}
          </Button>
        </>
      }
    >
      <div className={styles['form']}>
        <p className={styles['detail']}>{t('intro')}</p>
        <LogoField logo={value.logo} onChange={(logo) => change({ logo })} />
        <BilingualField
          label={t('footer')}
          description={t('footerHint')}
          language={language}
          multiline
          rows={3}
          value={footer}
          onChange={(next) => change({ footer: next })}
          {...(footerError && { error: footerError })}
        />
        <PrivacyFields
          house={house}
          letterhead={value}
          onChange={(next) => change({ privacy: next })}
          purposeError={purposeError}
        />
      </div>
    </Dialog>
  );
}

/** Each text of the two made over; what becomes empty goes. */
function mapped(text: Localized, make: (text: string) => string): Localized {
  return Object.fromEntries(
    languages.flatMap((each) => {
      const made = make(text[each] ?? '');
      return made === '' ? [] : [[each, made]];
    }),
  );
}

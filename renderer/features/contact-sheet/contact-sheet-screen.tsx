import { FileText, Printer } from 'lucide-react';
import { memo, useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '../../app/paths';
import { useFormats } from '../../app/settings-context';
import { readSheetContacts, sheetContacts } from '../../app/sheet-contacts';
import { TemplateMenu } from '../../app/template-menu';
import { useTakenTemplate } from '../../app/template-run';
import { today } from '../../app/today';
import { useContactsWords } from '../../app/use-contacts-words';
import type { SheetTemplate } from '../../domain/sheet-template';
import { ContactSheet } from '../../print/contact-sheet/contact-sheet';
import { readSheetChoices } from '../../print/contact-sheet/sheet-choices';
import { BackLink } from '../../ui/back-link';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { PageHeader } from '../../ui/page-header';
import { PaperPreview } from '../../ui/paper-preview';
import { ProgressPanel } from '../../ui/progress-panel';
import { SheetDesk } from '../../ui/sheet-desk';
import styles from './contact-sheet.module.css';
import { sheetChoicesKept } from './sheet-choices-kept';
import { SheetFormats } from './sheet-formats';
import { SheetOptions } from './sheet-options';
import type { SheetPreview } from './sheet-protocol';
import { useSaveSheet } from './use-save-sheet';
import { useSheet } from './use-sheet';

/** A sheet of contacts to hand out: chosen on the left, seen on the right, written with one press. */
export function ContactSheetScreen() {
  const { t } = useTranslation(['contactSheet', 'templates', 'errors']);
  const formats = useFormats();
  const choices = sheetChoicesKept.use();
  const contacts = sheetContacts.use();
  const { from } = contacts;
  const contactsWords = useContactsWords();
  const sheet = useSheet(choices);
  const save = useSaveSheet(sheet);
  const { preview, problem } = sheet;
  const shown = useDeferredValue(preview);
  const chosen = preview?.chosen ?? 0;
  const count = { count: chosen, formatted: formats.number(chosen) };
  const isEmpty = preview?.count === 0;
  const canWrite = preview !== undefined && sheet.isReady && !isEmpty && save.busy === null;
  const leftOut = preview ? leftOutOf(preview) : 0;
  const gone = preview && from === 'selection' ? contacts.ids.length - chosen : 0;
  useTakenTemplate('contacts', show, canWrite ? preview : undefined, () => save.start('pdf'));

  return (
    <SheetDesk
      head={
        <>
          <BackLink href={paths.contacts}>{t('back')}</BackLink>
          <PageHeader
            title={t('title')}
            subtitle={preview && t(`from.${from}`, count)}
            actions={
              <>
                <TemplateMenu
                  kind="contacts"
                  choices={choices}
                  contacts={contacts}
                  summary={contactsWords(contacts)}
                  onShow={show}
                />
                <SheetFormats layout={choices.layout} disabled={!canWrite} onChoose={save.start} />
                <Button icon={Printer} disabled={!canWrite} onPress={() => save.start('paper')}>
                  {t('write.paper')}
                </Button>
                <Button
                  variant="primary"
                  icon={FileText}
                  disabled={!canWrite && save.busy !== 'pdf'}
                  pending={save.busy === 'pdf'}
                  onPress={() => save.start('pdf')}
                >
                  {t('write.pdf')}
                </Button>
              </>
            }
          />
        </>
      }
      label={t('choices')}
      choices={
        <>
          {save.progress && (
            <ProgressPanel
              label={t(`progress.${save.progress}`)}
              done={0}
              countText={t('count', {
                count: preview?.count ?? 0,
                formatted: formats.number(preview?.count ?? 0),
              })}
              onCancel={save.cancel}
            >
              {t(save.busy === 'paper' ? 'progress.safePaper' : 'progress.safe')}
            </ProgressPanel>
          )}
          {problem && <Banner kind="error">{t(`errors:${problem}`)}</Banner>}
          {gone > 0 && <Banner kind="info">{t('templates:gone', { count: gone })}</Banner>}
          {leftOut > 0 && (
            <Banner kind="info">
              {t('leftOut', { count: leftOut, formatted: formats.number(leftOut) })}
            </Banner>
          )}
          <SheetOptions value={choices} onChange={sheetChoicesKept.set} />
        </>
      }
    >
      {isEmpty ? (
        <Banner kind="info">{t(choices.layout === 'askFirst' ? 'nobodyPlanned' : 'nobody')}</Banner>
      ) : (
        <PaperPreview label={t('preview')} paper={choices.paper} landscape={choices.landscape}>
          {shown && <Beginning {...shown} />}
        </PaperPreview>
      )}
    </SheetDesk>
  );
}

/** Puts the choices of a template in, and whom it shows. */
function show({ choices, contacts }: SheetTemplate): void {
  sheetChoicesKept.set(readSheetChoices(choices));
  sheetContacts.set(readSheetContacts(contacts, today()));
}

/**
 * The beginning of the sheet: drawing thousands of lines for a look would hold up every choice. It is not drawn again
 * for what becomes of the buttons.
 */
const Beginning = memo(function Beginning({ props, more }: SheetPreview) {
  const { t } = useTranslation('contactSheet');
  return (
    <>
      <ContactSheet {...props} />
      {more && <p className={styles['more']}>{t('more')}</p>}
    </>
  );
});

/** How many of the chosen contacts the layout has no place for: a crisis sheet names those for safety alone. */
function leftOutOf({ props, chosen, count }: SheetPreview): number {
  return props.content.kind === 'askFirst' ? 0 : chosen - count;
}

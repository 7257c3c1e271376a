import { FileText, Printer } from 'lucide-react';
import { useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '../../app/paths';
import { useFormats } from '../../app/settings-context';
import { readSheetContacts, sheetContacts } from '../../app/sheet-contacts';
import { TemplateMenu } from '../../app/template-menu';
import { useTakenTemplate } from '../../app/template-run';
import { today } from '../../app/today';
import { useContactsWords } from '../../app/use-contacts-words';
import type { SheetTemplate } from '../../domain/sheet-template';
import { ContactSheet, type ContactSheetProps } from '../../print/contact-sheet/contact-sheet';
import { readSheetChoices } from '../../print/contact-sheet/sheet-choices';
import { beginning } from '../../print/contact-sheet/sheet-content';
import { peopleOn } from '../../print/contact-sheet/sheet-people';
import { BackLink } from '../../ui/back-link';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { PageHeader } from '../../ui/page-header';
import { PaperPreview } from '../../ui/paper-preview';
import { SheetDesk } from '../../ui/sheet-desk';
import styles from './contact-sheet.module.css';
import { sheetChoicesKept } from './sheet-choices-kept';
import { SheetFormats } from './sheet-formats';
import { SheetOptions } from './sheet-options';
import { useSaveSheet } from './use-save-sheet';
import { useSheet } from './use-sheet';

/** Lines drawn for a look at the sheet; what is written has all of them. */
const previewLines = 40;

/** A sheet of contacts to hand out: chosen on the left, seen on the right, written with one press. */
export function ContactSheetScreen() {
  const { t } = useTranslation(['contactSheet', 'templates']);
  const formats = useFormats();
  const choices = sheetChoicesKept.use();
  const contacts = sheetContacts.use();
  const { from } = contacts;
  const contactsWords = useContactsWords();
  const sheet = useSheet(choices);
  const save = useSaveSheet(sheet);
  const { props, chosen } = sheet;
  const shown = useDeferredValue(props);
  const count = { count: chosen, formatted: formats.number(chosen) };
  const isEmpty = props !== undefined && peopleOn(props.content).length === 0;
  const canWrite = props !== undefined && sheet.isReady && !isEmpty && save.busy === null;
  const leftOut = props ? leftOutOf(props, chosen) : 0;
  const gone = props && from === 'selection' ? contacts.ids.length - chosen : 0;
  useTakenTemplate('contacts', show, canWrite ? props : undefined, () => save.start('pdf'));

  return (
    <>
      <SheetDesk
        head={
          <>
            <BackLink href={paths.contacts}>{t('back')}</BackLink>
            <PageHeader
              title={t('title')}
              subtitle={props && t(`from.${from}`, count)}
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
      {save.page}
    </>
  );
}

/** Puts the choices of a template in, and whom it shows. */
function show({ choices, contacts }: SheetTemplate): void {
  sheetChoicesKept.set(readSheetChoices(choices));
  sheetContacts.set(readSheetContacts(contacts, today()));
}

/** The beginning of the sheet: drawing thousands of lines for a look would hold up every choice. */
function Beginning(props: ContactSheetProps) {
  const { t } = useTranslation('contactSheet');
  const { content } = props;
  const start = useMemo(
    () => (content.kind === 'askFirst' ? { content, more: false } : beginning(content, previewLines)),
    [content],
  );
  return (
    <>
      <ContactSheet {...props} content={start.content} />
      {start.more && <p className={styles['more']}>{t('more')}</p>}
    </>
  );
}

/** How many of the chosen contacts the layout has no place for: a crisis sheet names those for safety alone. */
function leftOutOf(props: ContactSheetProps, chosen: number): number {
  return props.content.kind === 'askFirst' ? 0 : chosen - peopleOn(props.content).length;
}

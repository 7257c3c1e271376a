import { ChevronLeft, Download, Mail, Pencil, Phone, Trash2, UserX } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { OpenQuestions } from '../../app/open-questions';
import { paths } from '../../app/paths';
import { useServices } from '../../app/services';
import { useFormats } from '../../app/settings-context';
import { useIsAlone } from '../../app/use-is-alone';
import { useLookup } from '../../app/use-lookup';
import { useOpenLink } from '../../app/use-open-link';
import { useStaleNotes } from '../../app/use-stale-notes';
import { useUndoable } from '../../app/use-undoable';
import { contactCountry } from '../../domain/contact-country';
import { contactLabel } from '../../domain/contact-label';
import type { ContactRow } from '../../domain/contact-row';
import { mailLink } from '../../domain/mail';
import { displayName, fullName, initialsOf } from '../../domain/name';
import { dialLink } from '../../domain/phone';
import { useLive } from '../../storage/use-live';
import { Avatar } from '../../ui/avatar';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { IconButton } from '../../ui/icon-button';
import styles from './contact-detail.module.css';
import { ContactFacts } from './contact-facts';
import { ContactNotes, ContactRole } from './contact-texts';
import { usePhoto } from './use-photo';

export type ContactDetailProps = { id: string; onExport: (ids: string[]) => void };

/** Everything about one contact, with the ways to reach them first. */
export function ContactDetail({ id, onExport }: ContactDetailProps) {
  const { t } = useTranslation('contacts');
  const { storage } = useServices();
  const contact = useLive<ContactRow | null | undefined>(
    async () => (await storage.contacts.get(id)) ?? null,
    [storage, id],
    undefined,
  );
  if (contact === undefined) return <div className={styles['detail']} aria-busy="true" />;
  if (contact === null) {
    return (
      <EmptyState icon={UserX} title={t('detail.gone')}>
        {t('detail.goneBody')}
      </EmptyState>
    );
  }
  return <ContactSheet contact={contact} onExport={onExport} />;
}

function ContactSheet({ contact, onExport }: { contact: ContactRow; onExport: (ids: string[]) => void }) {
  const { t } = useTranslation(['contacts', 'contactForm']);
  const { storage } = useServices();
  const formats = useFormats();
  const places = useLookup();
  const undoable = useUndoable();
  const openLink = useOpenLink();
  const [, navigate] = useLocation();
  const photo = usePhoto(contact);
  // Beside the list the screen has its heading; alone, the name is it.
  const Heading = useIsAlone() ? 'h1' : 'h2';
  const heading = useRef<HTMLHeadingElement>(null);
  const name = displayName(contact.name) ? fullName(contact.name) : contactLabel(contact) || t('unnamed');
  const house = places.house(contact.houseId);
  const country = contactCountry(contact, places.houses);
  const noteOf = useStaleNotes({
    record: contact,
    translations: storage.contacts,
    labels: { role: t('contactForm:work.role'), unit: t('detail.unit'), note: t('detail.note') },
    editAt: (place) => paths.editContactAt(contact.id, place),
    onAffirmed: () => heading.current?.focus({ preventScroll: true }),
  });
  const dial = contact.phones.map((each) => dialLink(each.value, country)).find(Boolean);
  const mail = contact.mails[0]?.value;

  // Focus follows the eye: a newly opened contact is read from its name on.
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus();
  }, []);

  return (
    <article className={styles['detail']} aria-label={t('detail.label', { name })}>
      <div className={styles['back']}>
        <IconButton
          aria-label={t('detail.back')}
          icon={ChevronLeft}
          onPress={() => navigate(paths.contacts)}
        />
      </div>
      {contact.deletedAt > 0 && (
        <Banner
          kind="warning"
          title={t('detail.trashed', { when: formats.moment(contact.deletedAt) })}
          actions={
            <Button
              size="small"
              onPress={() =>
                void undoable(() => storage.contacts.restore([contact.id]), t('detail.restored', { name }))
              }
            >
              {t('detail.restore')}
            </Button>
          }
        />
      )}
      <OpenQuestions itemId={contact.id} />
      <header className={styles['head']}>
        <Avatar
          initials={initialsOf(contact.name) || '–'}
          colour={house?.colour ?? '#59626a'}
          picture={photo}
          size="large"
        />
        <div className={styles['who']}>
          <Heading ref={heading} tabIndex={-1}>
            {name}
          </Heading>
          <ContactRole role={contact.role} noteOf={noteOf} />
        </div>
      </header>
      <div className={styles['actions']}>
        {dial && (
          <Button variant="primary" icon={Phone} onPress={() => openLink(dial)}>
            {t('detail.call')}
          </Button>
        )}
        {mail && (
          <Button icon={Mail} onPress={() => openLink(mailLink(mail))}>
            {t('detail.write')}
          </Button>
        )}
        <Button icon={Pencil} onPress={() => navigate(paths.editContact(contact.id))}>
          {t('detail.edit')}
        </Button>
      </div>
      <ContactFacts contact={contact} places={places} country={country} noteOf={noteOf} />
      <ContactNotes note={contact.note} noteOf={noteOf} />
      <footer className={styles['foot']}>
        <p className="muted small">
          {t('detail.createdOn', { when: formats.moment(contact.createdAt) })}
          {' · '}
          {t('detail.changedOn', { when: formats.moment(contact.updatedAt) })}
        </p>
        <div className={styles['footActions']}>
          <Button size="small" variant="quiet" icon={Download} onPress={() => onExport([contact.id])}>
            {t('detail.export')}
          </Button>
          {contact.deletedAt === 0 && (
            <Button
              size="small"
              variant="quiet"
              icon={Trash2}
              onPress={() =>
                void undoable(() => storage.contacts.trash([contact.id]), t('done.trashed', { count: 1 }))
              }
            >
              {t('detail.delete')}
            </Button>
          )}
        </div>
      </footer>
    </article>
  );
}

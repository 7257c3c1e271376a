import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useServices } from '../../app/services';
import { useFormats, useSettings } from '../../app/settings-context';
import { today } from '../../app/today';
import type { Lookup } from '../../app/use-lookup';
import { useOpenLink } from '../../app/use-open-link';
import type { StaleNotes } from '../../app/use-stale-notes';
import { useUndoable } from '../../app/use-undoable';
import type { ContactText } from '../../codec/stale-texts';
import { addressLines } from '../../domain/address-lines';
import type { ContactRow } from '../../domain/contact-row';
import { pickText } from '../../domain/localized';
import { mailLink } from '../../domain/mail';
import { partnershipLabel } from '../../domain/partnership-rules';
import { dialLink, diallingForm } from '../../domain/phone';
import { isStale } from '../../domain/stale';
import { announce } from '../../ui/announce';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { type DefinitionRow, DefinitionList } from '../../ui/definition-list';
import { HouseMark } from '../../ui/house-mark';
import { IconButton } from '../../ui/icon-button';
import { LanguageTag } from '../../ui/language-tag';
import { LocalizedText } from '../../ui/localized-text';
import styles from './contact-detail.module.css';

export type ContactFactsProps = {
  contact: ContactRow;
  places: Lookup;
  country: string;
  noteOf: StaleNotes<ContactText>;
};

/** The facts of a contact, one a row, in the order in which they are asked for; empty ones are left out. */
export function ContactFacts({ contact, places, country, noteOf }: ContactFactsProps) {
  const { t } = useTranslation('contacts');
  const { language } = useSettings().settings;
  const formats = useFormats();
  const openLink = useOpenLink();
  const house = places.house(contact.houseId);
  const rows: DefinitionRow[] = [];
  const add = (
    id: string,
    label: string,
    value: DefinitionRow['value'],
    actions?: DefinitionRow['actions'],
  ) => {
    rows.push(actions === undefined ? { id, label, value } : { id, label, value, actions });
  };
  const hasUnit = Boolean(contact.unit.de || contact.unit.nl);
  const unit = <LocalizedText text={contact.unit} language={language} />;
  const unitNote = noteOf('unit', pickText(contact.unit, language)?.language);

  if (house) {
    add(
      'house',
      t('detail.house'),
      <>
        <span className={styles['house']}>
          <HouseMark letter={house.letter} colour={house.colour} pattern={places.pattern(house.id)} />
          <span>
            <LocalizedText text={house.name} language={house.language === 'nl' ? 'nl' : language} />
            {hasUnit && ' · '}
            {hasUnit && unit}
          </span>
        </span>
        {unitNote}
      </>,
    );
  } else {
    if (contact.company) add('company', t('detail.company'), contact.company);
    if (hasUnit) {
      add(
        'unit',
        t('detail.unit'),
        <>
          {unit}
          {unitNote}
        </>,
      );
    }
  }
  contact.phones.forEach((phone, at) => {
    const shown = diallingForm(phone.value, country, places.readerCountry);
    const link = dialLink(phone.value, country);
    const abroad = country !== '' && country !== places.readerCountry && phone.value !== shown;
    add(
      `phone${at}`,
      at === 0 ? t('detail.phone') : '',
      <span>
        {link ? (
          <button type="button" className={styles['number']} onClick={() => openLink(link)}>
            {shown}
          </button>
        ) : (
          <span className={styles['number']}>{shown}</span>
        )}{' '}
        <Kind kind={phone.kind} withheld={phone.withheld} />
        {abroad && places.own && (
          <span className="muted small">{t('detail.dialledFrom', { city: places.own.city })}</span>
        )}
      </span>,
      <CopyButton text={shown} />,
    );
  });
  contact.mails.forEach((mail, at) => {
    add(
      `mail${at}`,
      at === 0 ? t('detail.mail') : '',
      <span>
        <button type="button" className={styles['link']} onClick={() => openLink(mailLink(mail.value))}>
          {mail.value}
        </button>{' '}
        <Kind kind={mail.kind} withheld={mail.withheld} />
      </span>,
      <CopyButton text={mail.value} />,
    );
  });
  contact.addresses.forEach((address, at) => {
    const lines = addressLines(address, places.readerCountry, language);
    add(
      `address${at}`,
      at === 0 ? t('detail.address') : '',
      <span className={styles['lines']}>
        {lines.map((line) => (
          <span key={line}>{line}</span>
        ))}
        <Kind kind={address.kind} withheld={address.withheld} />
      </span>,
      <CopyButton text={lines.join('\n')} />,
    );
  });
  contact.websites.forEach((website, at) => {
    add(`website${at}`, at === 0 ? t('detail.website') : '', website);
  });
  if (contact.topics.length > 0) {
    add(
      'topics',
      t('detail.topics'),
      <span className={styles['topics']}>
        {contact.topics.map((id) => {
          const topic = places.topicText(id);
          return (
            <Badge key={id}>
              <span lang={topic.language}>{topic.text}</span>
              {topic.language !== language && <LanguageTag language={topic.language} />}
            </Badge>
          );
        })}
      </span>,
    );
  }
  if (contact.languages.length > 0) {
    const spoken = contact.languages.map(({ tag, level }) =>
      t(`level.${level}`, { language: formats.languageName(tag) }),
    );
    add('speaks', t('detail.speaks'), spoken.join(', '));
  }
  add('addressForm', t('detail.addressForm'), <AddressForm form={contact.addressForm} />);
  if (contact.availability) add('availability', t('detail.availability'), contact.availability);
  const partnerships = places.partnerships.filter((each) => contact.partnershipIds.includes(each.id));
  if (partnerships.length > 0) {
    const names = partnerships.map((each) => partnershipLabel(each, places.houses));
    add('partnerships', t('detail.partnerships'), names.join(', '));
  }
  if (contact.source) add('source', t('detail.source'), contact.source);
  add('confirmed', t('detail.confirmed'), <Confirmed contact={contact} />);
  return <DefinitionList rows={rows} />;
}

function Kind({
  kind,
  withheld,
}: {
  kind: 'work' | 'mobile' | 'private' | 'fax' | 'other';
  withheld: boolean;
}) {
  const { t } = useTranslation('contacts');
  return (
    <>
      {kind !== 'work' && <span className="muted small">{t(`kind.${kind}`)} </span>}
      {withheld && (
        <Badge tone="warning">
          <span>{t('detail.withheld')}</span>
        </Badge>
      )}
    </>
  );
}

/** Sie / u, to a Dutch reader u / Sie: the agreed form in both languages, since the next letter may be in either. */
function AddressForm({ form }: { form: ContactRow['addressForm'] }) {
  const { t } = useTranslation('contacts');
  const { language } = useSettings().settings;
  const german = <span lang="de">{t(`addressForm.${form}`)}</span>;
  const dutch = <span lang="nl">{t(`addressFormDutch.${form}`)}</span>;
  return (
    <span>
      {language === 'de' ? german : dutch}
      {' / '}
      {language === 'de' ? dutch : german}
    </span>
  );
}

function Confirmed({ contact }: { contact: ContactRow }) {
  const { t } = useTranslation('contacts');
  const { storage } = useServices();
  const formats = useFormats();
  const undoable = useUndoable();
  const day = today();
  const confirm = () =>
    void undoable(() => storage.contacts.confirmToday([contact.id], day), t('done.confirmed', { count: 1 }));
  if (contact.confirmedOn === day) return <span>{t('detail.confirmedToday')}</span>;
  return (
    <span className={styles['confirmed']}>
      <span>{contact.confirmedOn ? formats.date(contact.confirmedOn) : t('detail.never')}</span>
      {contact.confirmedOn && isStale(contact.confirmedOn, day) && (
        <Badge tone="warning">{t('detail.stale')}</Badge>
      )}
      <Button size="small" variant="quiet" icon={Check} onPress={confirm}>
        {t('detail.confirmToday')}
      </Button>
    </span>
  );
}

function CopyButton({ text }: { text: string }) {
  const { t } = useTranslation('contacts');
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
    announce(t('detail.copied', { what: text }));
    setTimeout(() => setCopied(false), 1500);
  };
  return (
    <IconButton
      aria-label={t('detail.copy', { what: text })}
      icon={copied ? Check : Copy}
      size="small"
      onPress={() => void copy()}
    />
  );
}

import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../app/settings-context';
import type { SyncKind } from '../../sync/ports';
import { readMoment } from './time-text';

const fields = [
  'name',
  'role',
  'unit',
  'note',
  'phone',
  'mail',
  'address',
  'website',
  'topics',
  'photo',
  'birthday',
  'languages',
  'addressForm',
  'salutation',
  'availability',
  'source',
  'confirmedOn',
  'house',
  'partnerships',
  'initials',
  'title',
  'description',
  'time',
  'place',
  'site',
  'desk',
  'person',
  'stage',
  'next',
  'call',
  'deadline',
  'deadlineSource',
  'deadlineChecked',
  'amount',
  'link',
  'log',
  'owner',
  'people',
  'cities',
  'otherCity',
  'origin',
  'reason',
  'absence',
  'kind',
  'homeHouse',
  'hostHouse',
  'swap',
] as const;
export type FieldWord = (typeof fields)[number];

/** Fields by the property that holds them, without our own prefix. */
const ofCard: Readonly<Record<string, FieldWord>> = {
  TITLE: 'role',
  ROLE: 'role',
};
const ofAny: Readonly<Record<string, FieldWord>> = {
  FN: 'name',
  N: 'name',
  PREFIX: 'name',
  INITIALS: 'initials',
  ORG: 'unit',
  NOTE: 'note',
  TEL: 'phone',
  EMAIL: 'mail',
  ADR: 'address',
  URL: 'website',
  CATEGORIES: 'topics',
  TOPIC: 'topics',
  PHOTO: 'photo',
  BDAY: 'birthday',
  LANG: 'languages',
  LANGS: 'languages',
  'ADDRESS-FORM': 'addressForm',
  SALUTATION: 'salutation',
  AVAIL: 'availability',
  SOURCE: 'source',
  CONFIRMED: 'confirmedOn',
  HOUSE: 'house',
  PARTNERSHIP: 'partnerships',
  SUMMARY: 'title',
  TITLE: 'title',
  DESCRIPTION: 'description',
  DTSTART: 'time',
  DTEND: 'time',
  DUE: 'time',
  RRULE: 'time',
  EXDATE: 'time',
  SKIPPED: 'reason',
  LOCATION: 'place',
  SITE: 'site',
  DESK: 'desk',
  PERSON: 'person',
  'PERSON-NAME': 'person',
  STATUS: 'stage',
  STAGE: 'stage',
  NEXT: 'next',
  FUNDING: 'call',
  'FUNDING-DUE': 'deadline',
  'FUNDING-SOURCE': 'deadlineSource',
  'FUNDING-CHECKED': 'deadlineChecked',
  AMOUNT: 'amount',
  LINK: 'link',
  LOG: 'log',
  OWNER: 'owner',
  CONTACT: 'people',
  CITY: 'cities',
  'OTHER-CITY': 'otherCity',
  ORIGIN: 'origin',
  ABSENCE: 'absence',
  KIND: 'kind',
  FROM: 'homeHouse',
  TO: 'hostHouse',
  SWAP: 'swap',
  RDATE: 'time',
};

/** The field a property belongs to; `undefined` for one that Tandem has no field for. */
export function fieldOf(kind: SyncKind, property: string): FieldWord | undefined {
  const bare = property.replace(/^X-TANDEM-/, '');
  return (kind === 'contact' ? ofCard[bare] : undefined) ?? ofAny[bare];
}

/** The day for which a conflict stands alone, by its key (`sync/component-key.ts`): `VEVENT[20260604]|LOCATION`. */
function dayOf(key: string): string | undefined {
  return readMoment(/VEVENT\[(\d{8}[^\]]*)\]/.exec(key)?.[1] ?? '')?.day;
}

/** What a field is called on the screens, by the property that holds it; others are named by the property. */
export function useFieldWords(): (kind: SyncKind, what: { property: string; key: string }) => string {
  const { t } = useTranslation('sync');
  const formats = useFormats();
  return useCallback(
    (kind, { property, key }) => {
      const known = fieldOf(kind, property);
      const field =
        known === undefined
          ? t('field.other', { name: property })
          : t(`field.${known === 'time' && kind === 'idea' ? 'next' : known}`);
      const day = dayOf(key);
      return day === undefined ? field : t('field.onDay', { field, day: formats.date(day) });
    },
    [t, formats],
  );
}

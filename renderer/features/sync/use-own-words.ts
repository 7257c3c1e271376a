import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../app/settings-context';
import { useItemWords } from '../../app/use-item-words';
import { useLookup } from '../../app/use-lookup';
import { useSites } from '../../app/use-sites';
import { readParts } from '../../codec/own-parts';
import { amountKinds, ideaStages } from '../../domain/idea';
import { pickText } from '../../domain/localized';
import { partnershipLabel } from '../../domain/partnership-rules';
import { rotationKinds } from '../../domain/rotation';
import type { ItemName } from '../../storage/sync/item-names-repository';
import { useTimeWords } from './use-time-words';

/** Names of records by their ids. */
export type KnownNames = ReadonlyMap<string, ItemName>;

const salutations = ['mrs', 'mr', 'neutral'] as const;
const levels = ['native', 'good', 'some'] as const;
const origins = ['meeting', 'conference', 'enquiry'] as const;
const skipReasons = ['single', 'hostClosed', 'homeClosed', 'schoolHoliday', 'deskTaken', 'absence'] as const;

/** The ids of records that a value of one of our lines names. */
export function idsIn(property: string, value: string | null): string[] {
  const bare = property.replace(/^X-TANDEM-/, '');
  if (bare === property) return [];
  const words = (value ?? '').split(/\s+/).filter(Boolean);
  if (['PERSON', 'CONTACT', 'SWAP', 'ABSENCE'].includes(bare)) return words;
  return bare === 'OWNER' ? words.slice(1, 2).filter((word) => word !== '-') : [];
}

/**
 * Values of our own lines, which hold ids and codes (`docs/data-format.md`), as the screens show them; `undefined` for
 * a line that holds plain text.
 */
export function useOwnWords(): (bare: string, value: string, names: KnownNames) => string | undefined {
  const { t } = useTranslation(['sync', 'ideas', 'rotation', 'contacts', 'contactForm']);
  const formats = useFormats();
  const { house, partnerships, houses, topicText } = useLookup();
  const sites = useSites();
  const nameOf = useItemWords();
  const { moment } = useTimeWords();
  return useCallback(
    (bare, value, names) => {
      const words = value.split(/\s+/).filter((word) => word !== '' && word !== '-');
      const listed = (texts: string[]) => (texts.length === 0 ? t('value.none') : formats.list(texts));
      const city = (id: string) => house(id)?.city ?? t('value.unknownHouse');
      const person = (id: string) => (names.has(id) ? nameOf(names.get(id)) : t('value.unknownPerson'));
      const about = (what: string, text: string) => (text === '' ? what : t('value.about', { what, text }));
      switch (bare) {
        case 'HOUSE':
        case 'FROM':
        case 'TO':
        case 'CITY':
          return listed(words.map(city));
        case 'SITE': {
          const site = sites.find(({ id }) => id === value);
          return site ? (pickText(site.name, formats.language)?.text ?? '') : t('value.unknownSite');
        }
        case 'DESK': {
          const desk = sites.flatMap(({ desks }) => desks).find(({ id }) => id === value);
          return desk ? (pickText(desk.name, formats.language)?.text ?? '') : t('value.unknownDesk');
        }
        case 'PERSON':
        case 'CONTACT':
          return listed(words.map(person));
        case 'SWAP':
        case 'ABSENCE':
          return listed(words.map((id) => nameOf(names.get(id))));
        case 'TOPIC':
          return listed(words.map((id) => topicText(id).text));
        case 'PARTNERSHIP':
          return listed(
            words.map((id) => {
              const known = partnerships.find((each) => each.id === id);
              return known ? partnershipLabel(known, houses) : t('value.unknownPartnership');
            }),
          );
        case 'LANGS':
          return listed(
            words.map((word) => {
              const [tag = '', stated] = word.split('/');
              const level = levels.find((each) => each === stated) ?? 'native';
              return t(`contacts:level.${level}`, { language: formats.languageName(tag) });
            }),
          );
        case 'ADDRESS-FORM':
          return t(`contactForm:letter.addressForms.${value === 'informal' ? 'informal' : 'formal'}`);
        case 'SALUTATION': {
          const known = salutations.find((each) => each === value);
          return known ? t(`contactForm:letter.salutations.${known}`) : undefined;
        }
        case 'KIND': {
          const known = rotationKinds.find((each) => each === value);
          return known ? t(`rotation:kind.${known}`) : undefined;
        }
        case 'STAGE': {
          const known = ideaStages.find((each) => each === value);
          return known ? t(`ideas:stage.${known}`) : undefined;
        }
        case 'SKIPPED': {
          const [day = '', stated] = words;
          const reason = skipReasons.find((each) => each === stated) ?? 'single';
          return about(moment(day), t(`value.skipped.${reason}`));
        }
        case 'OWNER': {
          const { words: ids, text } = readParts(value, 2);
          const [houseId = '', contactId = ''] = ids;
          return about(city(houseId), text || (contactId === '' ? '' : person(contactId)));
        }
        case 'AMOUNT': {
          const [stated, amount = '', currency = ''] = readParts(value, 3).words;
          const kind = amountKinds.find((each) => each === stated);
          return kind && about(t(`ideas:amount.${kind}`), formats.money(amount, currency));
        }
        case 'LINK': {
          const [url = '', ...label] = value.split(/\s+/);
          return [label.join(' '), url === '-' ? '' : url].filter(Boolean).join('\n');
        }
        case 'LOG': {
          const { words: parts, text } = readParts(value, 3);
          const [, on = '', author = ''] = parts;
          return about([moment(on), author].filter(Boolean).join(', '), text);
        }
        case 'ORIGIN': {
          const { words: parts, text } = readParts(value, 2);
          const kind = origins.find((each) => each === parts[0]);
          return kind ? about(t(`ideas:origin.${kind}`), text) : text;
        }
        case 'FUNDING-DUE':
          return value.toLowerCase() === 'rolling' ? t('value.rolling') : moment(words[0] ?? value);
        case 'CONFIRMED':
        case 'FUNDING-CHECKED':
        case 'SINCE':
        case 'UNTIL':
          return moment(value);
        default:
          return undefined;
      }
    },
    [t, formats, house, houses, partnerships, topicText, sites, nameOf, moment],
  );
}

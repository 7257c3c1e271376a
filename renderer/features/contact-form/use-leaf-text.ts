import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useSettings } from '../../app/settings-context';
import { useHouses, usePartnerships, useTopics } from '../../app/use-places';
import type {
  AddressForm,
  Mail,
  Phone,
  PostalAddress,
  Salutation,
  SpokenLanguage,
} from '../../domain/contact';
import { pickText } from '../../domain/localized';
import { partnershipLabel } from '../../domain/partnership-rules';
import { topicLabel } from '../../domain/topic-table';
import type { Leaf } from './leaves';

/** Writes the value of a part of a contact as a line of text, to be compared by a reader. */
export function useLeafText(): (leaf: Leaf, value: unknown) => string {
  const { t } = useTranslation('contactForm');
  const { settings, formats } = useSettings();
  const houses = useHouses();
  const partnerships = usePartnerships();
  const topics = useTopics();
  const { language } = settings;

  return useCallback(
    (leaf, value) => {
      const lines = (items: string[]) => items.filter(Boolean).join(', ') || t('elsewhere.empty');
      const reach = (item: Phone | Mail) => (item.withheld ? `${item.value} (${t('withheld')})` : item.value);
      switch (leaf) {
        case 'houseId': {
          const house = houses.find(({ id }) => id === value);
          return house ? (pickText(house.name, language)?.text ?? house.city) : t('work.noHouse');
        }
        case 'topics':
          return lines((value as string[]).map((id) => topicLabel(id, language, topics).text));
        case 'phones':
        case 'mails':
          return lines((value as (Phone | Mail)[]).map(reach));
        case 'addresses':
          return lines(
            (value as PostalAddress[]).map(({ extra, street, postalCode, town, country }) =>
              [extra, street, `${postalCode} ${town}`.trim(), country && formats.countryName(country)]
                .filter(Boolean)
                .join(', '),
            ),
          );
        case 'websites':
          return lines(value as string[]);
        case 'languages':
          return lines(
            (value as SpokenLanguage[]).map(
              ({ tag, level }) => `${formats.languageName(tag)} (${t(`languages.level.${level}`)})`,
            ),
          );
        case 'addressForm':
          return t(`letter.addressForms.${value as AddressForm}`);
        case 'salutation':
          return t(`letter.salutations.${value as Salutation}`);
        case 'partnershipIds':
          return lines(
            (value as string[]).map((id) => {
              const partnership = partnerships.find((each) => each.id === id);
              return partnership ? partnershipLabel(partnership, houses) : id;
            }),
          );
        case 'confirmedOn':
          return value ? formats.date(value as string) : t('elsewhere.empty');
        case 'name.title':
        case 'name.given':
        case 'name.initials':
        case 'name.prefix':
        case 'name.family':
        case 'name.suffix':
        case 'name.organisation':
        case 'role.de':
        case 'role.nl':
        case 'unit.de':
        case 'unit.nl':
        case 'note.de':
        case 'note.nl':
        case 'company':
        case 'availability':
        case 'source':
          return (value as string | undefined) || t('elsewhere.empty');
      }
    },
    [t, formats, houses, partnerships, topics, language],
  );
}

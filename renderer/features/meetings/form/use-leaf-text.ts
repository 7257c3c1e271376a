import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../app/settings-context';
import { useLookup } from '../../../app/use-lookup';
import { pickText } from '../../../domain/localized';
import { partnershipLabel } from '../../../domain/partnership-rules';
import { isPlainDate } from '../../../domain/plain-date';
import { zoneCity } from '../zone-city';
import type { MeetingFields, MeetingLeaf } from './form-values';

/** Writes the value of a part of a meeting as a line of text, to be compared by a reader. */
export function useLeafText(): (leaf: MeetingLeaf, value: unknown) => string {
  const { t } = useTranslation(['meetings', 'recordForm']);
  const formats = useFormats();
  const lookup = useLookup();
  return useCallback(
    (leaf, value) => {
      const empty = t('recordForm:elsewhere.empty');
      const line = (items: readonly string[]) => items.filter(Boolean).join(', ') || empty;
      switch (leaf) {
        case 'kind':
          return t(`kind.${value as MeetingFields['kind']}`);
        case 'date':
        case 'until': {
          const date = value as string;
          return (isPlainDate(date) ? formats.date(date) : date) || empty;
        }
        case 'timeZone':
          return zoneCity(value as string) || empty;
        case 'houseIds':
          return line((value as string[]).map((id) => lookup.house(id)?.city ?? id));
        case 'participantIds':
          return formats.number((value as string[]).length);
        case 'followUps':
          return line(
            (value as MeetingFields['followUps']).map(
              ({ text }) => pickText(text, formats.language)?.text ?? '',
            ),
          );
        case 'partnershipIds':
          return line(
            (value as string[]).map((id) => {
              const partnership = lookup.partnerships.find((each) => each.id === id);
              return partnership ? partnershipLabel(partnership, lookup.houses) : id;
            }),
          );
        case 'otherCities':
          return line(value as string[]);
        case 'title.de':
        case 'title.nl':
        case 'agenda.de':
        case 'agenda.nl':
        case 'note.de':
        case 'note.nl':
        case 'time':
        case 'place':
        case 'otherParticipants':
        case 'source':
          return (value as string | undefined) || empty;
      }
    },
    [t, formats, lookup],
  );
}

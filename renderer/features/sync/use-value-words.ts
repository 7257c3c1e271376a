import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../app/settings-context';
import { useHouses } from '../../app/use-places';
import { ideaStages } from '../../domain/idea';
import { isPlainDate } from '../../domain/plain-date';

/** Stages that another program's states stand for, where ours is not named. */
const stageOfStatus: Readonly<Record<string, (typeof ideaStages)[number]>> = {
  'NEEDS-ACTION': 'noted',
  'IN-PROCESS': 'inPreparation',
  COMPLETED: 'done',
  CANCELLED: 'dropped',
};

/** Shows a value of a property as the screens do; what has no other form comes as it is. */
export function useValueWords(): (what: { property: string }, value: string | null) => string {
  const { t } = useTranslation(['sync', 'ideas', 'common']);
  const formats = useFormats();
  const houses = useHouses();
  return useCallback(
    ({ property }, value) => {
      const moment = (text: string): string => {
        const match = /^(\d{4})-?(\d{2})-?(\d{2})(?:T(\d{2}):?(\d{2}))?/.exec(text);
        const day = match ? `${match[1]}-${match[2]}-${match[3]}` : '';
        if (!match || !isPlainDate(day)) return text;
        const time = match[4] && match[5] ? formats.wallClock(`${match[4]}:${match[5]}`) : '';
        return time === '' ? formats.date(day) : t('value.dayAt', { day: formats.date(day), time });
      };
      const line = (text: string): string => {
        const [name = '', ...rest] = text.split(' ');
        const content = rest.join(' ');
        switch (name) {
          case 'DTSTART':
            return t('value.from', { when: moment(content) });
          case 'DTEND':
          case 'X-TANDEM-UNTIL':
            return t('value.until', { when: moment(content) });
          case 'DUE':
            return t('value.due', { when: moment(content) });
          case 'RRULE':
          case 'X-TANDEM-PATTERN':
            return t('value.repeats', { rule: content });
          case 'DURATION':
          case 'X-TANDEM-SINCE':
          case 'X-TANDEM-ZONE':
            return '';
          default:
            return text;
        }
      };
      if (value === null) return t('value.none');
      const bare = property.replace(/^X-TANDEM-/, '');
      if (bare === 'PHOTO') return t('value.photo');
      if (value === '') return t('value.empty');
      if (bare === 'STATUS' || bare === 'STAGE') {
        const stage = ideaStages.find((each) => each === value) ?? stageOfStatus[value.toUpperCase()];
        return stage ? t(`ideas:stage.${stage}`) : value;
      }
      if (bare === 'DTSTART') {
        return value
          .split('\n')
          .map((text) => line(text))
          .filter(Boolean)
          .join('\n');
      }
      if (bare === 'HOUSE') return houses.find(({ id }) => id === value)?.city ?? value;
      if (['CONFIRMED', 'BDAY', 'FUNDING-CHECKED', 'FUNDING-DUE', 'EXDATE'].includes(bare)) {
        return value.toLowerCase() === 'rolling' ? t('value.rolling') : moment(value);
      }
      return value;
    },
    [t, formats, houses],
  );
}

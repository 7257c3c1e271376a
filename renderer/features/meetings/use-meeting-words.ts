import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../app/settings-context';
import { type Localized, pickText } from '../../domain/localized';
import type { Meeting } from '../../domain/meeting';
import { isPlainDate } from '../../domain/plain-date';
import { isClockTime } from '../../domain/zone-time';

/** What is said of meetings, in the reader's language. */
export function useMeetingWords() {
  const { t } = useTranslation('meetings');
  const formats = useFormats();
  return useMemo(() => {
    const plain = (text: Localized) => pickText(text, formats.language)?.text ?? '';
    const day = (date: string) => (isPlainDate(date) ? formats.longDate(date) : date);
    const days = ({ date, until }: Pick<Meeting, 'date' | 'until'>) => {
      if (date === '') return t('noDate');
      if (until <= date) return day(date);
      if (!isPlainDate(date) || !isPlainDate(until)) return t('rangeAcross', { from: date, until });
      const year = date.slice(0, 4);
      if (year === until.slice(0, 4)) return t('range', { days: formats.dayRange(date, until), year });
      return t('rangeAcross', { from: formats.date(date), until: formats.date(until) });
    };
    return {
      plain,
      title: ({ title }: Pick<Meeting, 'title'>) => plain(title) || t('untitled'),
      /** Day or days in words, with the time if it is known: "Donnerstag, 26. September 2024, 10 Uhr". */
      when: (meeting: Pick<Meeting, 'date' | 'until' | 'time'>) => {
        const { time } = meeting;
        if (time === '' || meeting.date === '') return days(meeting);
        return t('clock', {
          date: days(meeting),
          time: isClockTime(time) ? formats.wallClock(time) : time,
        });
      },
    };
  }, [t, formats]);
}

/** People who are no contacts, one each line as typed. */
export function otherNames({ otherParticipants }: Pick<Meeting, 'otherParticipants'>): string[] {
  return otherParticipants
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

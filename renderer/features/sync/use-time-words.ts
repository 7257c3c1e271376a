import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../app/settings-context';
import { linesOfTime, readMoment, readTimeText } from './time-text';
import { usePatternWords } from './use-pattern-words';

/** Dates and times as people say them: one of them, and all that a question holds of a rotation or a task. */
export type TimeWords = {
  /** "9. Juni 2026, 14 Uhr"; what is none comes as it is. */
  moment: (text: string) => string;
  /** "jede Woche am Donnerstag", "ab 4. Juni 2026", "9 bis 12 Uhr", each on its line. */
  all: (text: string) => string;
};

export function useTimeWords(): TimeWords {
  const { t } = useTranslation(['sync', 'rotation']);
  const formats = useFormats();
  const patternWords = usePatternWords();
  const moment = useCallback(
    (text: string) => {
      const written = readMoment(text);
      if (!written) return text;
      const day = formats.date(written.day);
      return written.time === '' ? day : t('value.dayAt', { day, time: formats.wallClock(written.time) });
    },
    [t, formats],
  );
  const all = useCallback(
    (text: string) => {
      const lines = linesOfTime(text);
      const due = lines.get('DUE');
      const written = readTimeText(lines);
      const told = due === undefined ? [] : [t('value.due', { when: moment(due) })];
      if (!written) return told[0] ?? text;
      if (due !== undefined)
        return [t('value.from', { when: moment(lines.get('DTSTART') ?? '') }), ...told].join('\n');
      const { from, until, time, pattern } = written;
      if (pattern) told.push(patternWords(pattern));
      if (!pattern && until === from) told.push(t('value.on', { when: formats.date(from) }));
      else {
        told.push(t('value.from', { when: formats.date(from) }));
        told.push(until === '' ? t('value.endless') : t('value.until', { when: formats.date(until) }));
      }
      if (time) {
        told.push(
          time.from === time.to
            ? t('value.at', { time: formats.wallClock(time.from) })
            : t('rotation:time', { from: formats.wallClock(time.from), to: formats.wallClock(time.to) }),
        );
      }
      return told.join('\n');
    },
    [t, formats, moment, patternWords],
  );
  return { moment, all };
}

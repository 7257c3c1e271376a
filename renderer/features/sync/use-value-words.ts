import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../app/settings-context';
import type { SyncKind } from '../../sync/ports';
import { type KnownNames, useOwnWords } from './use-own-words';
import { useTimeWords } from './use-time-words';

/** Stages that another program's states stand for, where ours is not named. */
const stageOfStatus = {
  'NEEDS-ACTION': 'noted',
  'IN-PROCESS': 'inPreparation',
  COMPLETED: 'done',
  CANCELLED: 'dropped',
} as const;
/** States of an event (RFC 5545 §3.8.1.11). */
const stateOfEvent = { TENTATIVE: 'tentative', CONFIRMED: 'confirmed', CANCELLED: 'cancelled' } as const;
const languageOfTag = /^[a-z]{2,3}(?:-[a-z0-9]+)*$/i;

export type ValueOf = { kind: SyncKind; property: string };

/** Shows a value of a property as the screens do; what has no other form comes as it is. */
export function useValueWords(): (what: ValueOf, value: string | null, names: KnownNames) => string {
  const { t } = useTranslation(['sync', 'ideas']);
  const formats = useFormats();
  const times = useTimeWords();
  const ownWords = useOwnWords();
  return useCallback(
    ({ kind, property }, value, names) => {
      if (value === null) return t('value.none');
      if (property === 'PHOTO') return t('value.photo');
      if (value === '') return t('value.empty');
      if (property.startsWith('X-TANDEM-')) {
        return ownWords(property.slice('X-TANDEM-'.length), value, names) || value;
      }
      switch (property) {
        case 'STATUS': {
          if (kind === 'rotation') {
            const state = valueNamed(stateOfEvent, value);
            return state ? t(`value.${state}`) : value;
          }
          const stage = valueNamed(stageOfStatus, value);
          return stage ? t(`ideas:stage.${stage}`) : (ownWords('STAGE', value, names) ?? value);
        }
        case 'DTSTART':
        case 'DTEND':
        case 'DUE':
          // Several lines are what belongs together; a line that stands alone is a moment.
          return /^[A-Z-]+ /.test(value) ? times.all(value) : times.moment(value);
        case 'BDAY':
        case 'COMPLETED':
        case 'RECURRENCE-ID':
          return times.moment(value);
        case 'EXDATE':
        case 'RDATE':
          return formats.list(value.split(',').map((each) => times.moment(each)));
        case 'LANG':
          return languageOfTag.test(value) ? formats.languageName(value) : value;
        default:
          return value;
      }
    },
    [t, formats, times, ownWords],
  );
}

function valueNamed<Value>(table: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return table[name.toUpperCase()];
}

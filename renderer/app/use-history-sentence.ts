import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { assertNever } from '../domain/assert-never';
import { partnershipLabel } from '../domain/partnership-rules';
import { type HistoryKind, historyKinds } from '../storage/history-kind';
import type { HistoryRow } from '../storage/rows';
import { useFormats } from './settings-context';
import { useHouses, usePartnerships } from './use-places';

/** Fields of a contact that have a sentence of their own when only they were changed. */
const toldFields = [
  'name',
  'role',
  'unit',
  'note',
  'houseId',
  'company',
  'topics',
  'phones',
  'mails',
  'addresses',
  'websites',
  'languages',
  'addressForm',
  'salutation',
  'availability',
  'source',
  'confirmedOn',
  'partnershipIds',
] as const;

function oneOf<T extends string>(known: readonly T[], value: unknown): T | undefined {
  return known.find((each) => each === value);
}

/**
 * Tells an entry of the history in one sentence: "Telefonnummer von Sanne Voorbeeld geändert". An undo or redo is
 * told by what it turned round.
 */
export function useHistorySentence(): (entry: Pick<HistoryRow, 'kind' | 'values'>) => string {
  const { t } = useTranslation('history');
  const formats = useFormats();
  const houses = useHouses();
  const partnerships = usePartnerships();

  return useCallback(
    ({ kind, values }) => {
      const name = values['erased'] ? t('erased') : String(values['name'] ?? '') || t('nameless');
      const person = values['erased'] ? t('erased') : String(values['name'] ?? '') || t('namelessPerson');
      // Records with a name in both languages are told in the reader's.
      const inBoth = String(values[formats.language] ?? '') || t('untitled');
      const count = Number(values['count'] ?? 1);
      const number = formats.number(count);
      const fileName = String(values['fileName'] ?? '');
      // What came from a server and only took away is told as that.
      const isRemoval = values['removed'] === count;
      const partnership = partnerships.find(({ id }) => id === values['id']);
      const partnershipName = partnership
        ? partnershipLabel(partnership, houses)
        : String(values['id'] ?? '');

      const tell = (told: HistoryKind): string => {
        switch (told) {
          case 'contactCreated':
          case 'contactSettled':
          case 'contactTextAffirmed':
          case 'houseSaved':
          case 'templateSaved':
          case 'templateRemoved':
          case 'letterheadSaved':
            return t(`kind.${told}`, { name });
          case 'contactSaved': {
            const field = oneOf(toldFields, values['field']);
            return field ? t(`field.${field}`, { name }) : t('kind.contactSaved', { name });
          }
          case 'contactsTrashed':
          case 'contactsRestored':
          case 'contactsMerged':
            return t(`kind.${told}`, { count, number, name });
          case 'contactsImported':
            return fileName
              ? t('importedFrom', { count, number, fileName })
              : t('kind.contactsImported', { count, number });
          case 'contactsChanged':
          case 'contactsConfirmed':
          case 'contactsPurged':
          case 'sampleLoaded':
          case 'sampleRemoved':
            return t(`kind.${told}`, { count, number });
          case 'rotationCreated':
          case 'rotationSaved':
          case 'rotationSettled':
            return t(`kind.${told}`, { name: person });
          case 'rotationsChanged':
          case 'rotationsTrashed':
          case 'rotationsRestored':
            return t(`kind.${told}`, { count, number, name: person });
          case 'ideaCreated':
          case 'ideaSaved':
          case 'ideaSettled':
          case 'ideaTextAffirmed':
          case 'meetingSaved':
          case 'siteSaved':
          case 'siteRemoved':
            return t(`kind.${told}`, { name: inBoth });
          case 'ideasChanged':
          case 'ideasTrashed':
          case 'ideasRestored':
          case 'meetingsTrashed':
          case 'meetingsRestored':
            return t(`kind.${told}`, { count, number, name: inBoth });
          case 'calendarImported':
          case 'archiveImported':
            return t(`kind.${told}`, { count, number, fileName });
          case 'rotationsPurged':
          case 'rotationsImported':
          case 'ideasPurged':
          case 'ideasImported':
          case 'meetingsPurged':
          case 'closingDaysSaved':
          case 'closingDaysRemoved':
          case 'schoolHolidaysSaved':
          case 'schoolHolidaysRemoved':
          case 'workDaysSaved':
            return t(`kind.${told}`, { count, number });
          case 'contactsReceived':
            return isRemoval
              ? t(`removedThere.${told}`, { count, number, name })
              : t(`kind.${told}`, { count, number, name });
          case 'rotationsReceived':
            return isRemoval
              ? t(`removedThere.${told}`, { count, number, name: person })
              : t(`kind.${told}`, { count, number, name: person });
          case 'ideasReceived':
            return isRemoval
              ? t(`removedThere.${told}`, { count, number, name: inBoth })
              : t(`kind.${told}`, { count, number, name: inBoth });
          case 'workMarksSaved':
            return t('kind.workMarksSaved');
          case 'partnershipSaved': {
            const state = oneOf(['active', 'paused', 'ended'] as const, values['state']);
            const what = { name: partnershipName };
            return state ? t(`partnership.${state}`, what) : t('kind.partnershipSaved', what);
          }
          case 'topicSaved':
          case 'topicRemoved':
            return t(`kind.${told}`, { name: inBoth });
          case 'undo':
          case 'redo': {
            const of = oneOf(historyKinds, values['of']);
            const what = of && of !== 'undo' && of !== 'redo' ? tell(of) : '';
            return t(`kind.${told}`, { what });
          }
          default:
            return assertNever(told);
        }
      };
      return tell(kind);
    },
    [t, formats, houses, partnerships],
  );
}

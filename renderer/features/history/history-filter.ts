import { assertNever } from '../../domain/assert-never';
import { type HistoryKind, historyKinds } from '../../storage/history-kind';
import type { HistoryRow } from '../../storage/rows';

export const historyFilters = ['all', 'contacts', 'rotations', 'ideas', 'imports', 'places'] as const;
export type HistoryFilter = (typeof historyFilters)[number];

/** Whether an entry is shown under a filter; an undo belongs where the entry belongs that it turned round. */
export function passesFilter(row: Pick<HistoryRow, 'kind' | 'values'>, filter: HistoryFilter): boolean {
  if (filter === 'all') return true;
  const of = historyKinds.find((kind) => kind === row.values['of']);
  return areaOf(row.kind === 'undo' || row.kind === 'redo' ? (of ?? row.kind) : row.kind) === filter;
}

function areaOf(kind: HistoryKind): Exclude<HistoryFilter, 'all'> | undefined {
  switch (kind) {
    case 'contactCreated':
    case 'contactSaved':
    case 'contactsChanged':
    case 'contactsConfirmed':
    case 'contactTextAffirmed':
    case 'contactsTrashed':
    case 'contactsRestored':
    case 'contactsPurged':
    case 'contactsMerged':
    case 'contactsReceived':
    case 'contactSettled':
      return 'contacts';
    case 'rotationCreated':
    case 'rotationSaved':
    case 'rotationsChanged':
    case 'rotationsTrashed':
    case 'rotationsRestored':
    case 'rotationsPurged':
    case 'closingDaysSaved':
    case 'closingDaysRemoved':
    case 'schoolHolidaysSaved':
    case 'schoolHolidaysRemoved':
    case 'workDaysSaved':
    case 'workMarksSaved':
    case 'rotationsReceived':
    case 'rotationSettled':
      return 'rotations';
    case 'ideaCreated':
    case 'ideaSaved':
    case 'ideasChanged':
    case 'ideaTextAffirmed':
    case 'ideasTrashed':
    case 'ideasRestored':
    case 'ideasPurged':
    case 'meetingSaved':
    case 'meetingsTrashed':
    case 'meetingsRestored':
    case 'meetingsPurged':
    case 'ideasReceived':
    case 'ideaSettled':
      return 'ideas';
    case 'contactsImported':
    case 'calendarImported':
    case 'archiveImported':
    case 'rotationsImported':
    case 'ideasImported':
    case 'sampleLoaded':
    case 'sampleRemoved':
      return 'imports';
    case 'houseSaved':
    case 'siteSaved':
    case 'siteRemoved':
    case 'partnershipSaved':
    case 'topicSaved':
    case 'topicRemoved':
    case 'templateSaved':
    case 'templateRemoved':
    case 'letterheadSaved':
      return 'places';
    case 'undo':
    case 'redo':
      return undefined;
    default:
      return assertNever(kind);
  }
}

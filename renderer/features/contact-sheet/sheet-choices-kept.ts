import { sessionChoice } from '../../app/session-choice';
import { readSheetChoices, type SheetChoices } from '../../print/contact-sheet/sheet-choices';

/** How the last sheet was made; stays while the app is open. */
export const sheetChoicesKept = sessionChoice<SheetChoices>('contact-sheet', readSheetChoices);

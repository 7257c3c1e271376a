import { lastingChoice } from '../../app/session-choice';
import { readSheetChoices, type SheetChoices } from '../../print/contact-sheet/sheet-choices';

/** How the last sheet was made, also before the app was last closed. */
export const sheetChoicesKept = lastingChoice<SheetChoices>('contact-sheet', readSheetChoices);

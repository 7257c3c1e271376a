import { codeCard } from '../../codec/code-card';
import { drawQrCodes } from '../../codec/qr-code';
import type { ContactCodes } from '../../print/contact-sheet/contact-code';
import { cardColumns, cardLayouts, type SheetChoices } from '../../print/contact-sheet/sheet-choices';
import { cardLanguage, sheetContact } from '../../print/contact-sheet/sheet-contact';
import type { SheetContent } from '../../print/contact-sheet/sheet-content';
import { type CardContent, entriesOn } from '../../print/contact-sheet/sheet-people';

/** The codes of everybody in `content`; empty where the layout or the choices want none. */
export async function sheetCodes(
  content: SheetContent | CardContent,
  { codes: areChosen, layout, columns, languages }: SheetChoices,
): Promise<ContactCodes> {
  if (!areChosen || !cardLayouts.includes(layout)) return new Map();
  const told = layout === 'askFirst' ? cardColumns : cardColumns.filter((each) => columns.includes(each));
  const cards = entriesOn(content).flatMap((entry) => {
    const text = codeCard(sheetContact(entry, told, languages), cardLanguage(entry, languages));
    return text === undefined ? [] : [{ id: entry.id, text }];
  });
  const codes = await drawQrCodes(cards.map(({ text }) => text));
  return new Map(cards.flatMap(({ id }, at) => (codes[at] ? [[id, codes[at]] as const] : [])));
}

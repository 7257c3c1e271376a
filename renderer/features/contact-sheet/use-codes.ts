import { useEffect, useState } from 'react';
import { codeCard } from '../../codec/code-card';
import { drawQrCodes } from '../../codec/qr-code';
import type { ContactCodes } from '../../print/contact-sheet/contact-code';
import {
  cardColumns,
  cardLayouts,
  type SheetChoices,
  type SheetColumn,
} from '../../print/contact-sheet/sheet-choices';
import { cardLanguage, sheetContact } from '../../print/contact-sheet/sheet-contact';
import type { SheetContent } from '../../print/contact-sheet/sheet-content';
import type { SheetLanguages } from '../../print/sheet-languages';
import { type CardContent, entriesOn } from '../../print/contact-sheet/sheet-people';

const none: ContactCodes = new Map();

type Drawn = { content: SheetContent | CardContent; columns: readonly SheetColumn[]; codes: ContactCodes };

/** The codes of a card layout, empty where the sheet has none. While they are drawn anew those before stay in view. */
export function useCodes(
  content: SheetContent | CardContent | undefined,
  { codes: areChosen, layout, columns, languages }: SheetChoices,
): { codes: ContactCodes; areReady: boolean } {
  const [drawn, setDrawn] = useState<Drawn>();
  const isWanted = areChosen && cardLayouts.includes(layout);
  useEffect(() => {
    if (!isWanted || !content) return undefined;
    const abort = new AbortController();
    const shown = layout === 'askFirst' ? cardColumns : cardColumns.filter((each) => columns.includes(each));
    void drawCodes(content, shown, languages, abort.signal).then((codes) => {
      if (codes) setDrawn({ content, columns, codes });
    });
    return () => abort.abort();
  }, [content, layout, columns, languages, isWanted]);
  if (!isWanted) return { codes: none, areReady: true };
  const areReady = drawn !== undefined && drawn.content === content && drawn.columns === columns;
  return { codes: drawn?.codes ?? none, areReady };
}

async function drawCodes(
  content: SheetContent | CardContent,
  columns: readonly SheetColumn[],
  languages: SheetLanguages,
  signal: AbortSignal,
): Promise<ContactCodes | undefined> {
  const cards = entriesOn(content).flatMap((entry) => {
    const text = codeCard(sheetContact(entry, columns, languages), cardLanguage(entry, languages));
    return text === undefined ? [] : [{ id: entry.id, text }];
  });
  const codes = await drawQrCodes(
    cards.map(({ text }) => text),
    { breathe, signal },
  );
  return codes && new Map(cards.flatMap(({ id }, at) => (codes[at] ? [[id, codes[at]] as const] : [])));
}

/** Lets the page draw. */
function breathe(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { layPaper } from '../../app/laid-paper';
import { type DrawnWay, usePutOut } from '../../app/use-put-out';
import { useTellSaved } from '../../app/use-tell-saved';
import { writeCsv } from '../../codec/write-csv';
import { writeWorkbook } from '../../codec/write-workbook';
import { desk } from '../../platform/desk';
import { type SheetToDraw, useDrawing } from '../../print/use-drawing';

export type WriteWay = DrawnWay | 'workbook' | 'csv';

/** A sheet on its way, as it was when the button was pressed: choosing on does not change it. */
export type SheetOrder = SheetToDraw & {
  way: WriteWay;
  editor: string;
  landscape: boolean;
  /** Without its ending. */
  fileName: string;
  /** The same content for spreadsheets, where there is a table: its name, and rows with their header. */
  table?: { name: string; rows: readonly (readonly string[])[] };
};

export type WriteSheet = {
  write: (order: SheetOrder) => void;
  /** What is being made; `null` for nothing. */
  busy: WriteWay | null;
  /** Has to stand in the tree for a sheet to be drawn. */
  drawing: ReactNode;
};

/** Makes a file of a sheet of A4, or puts it on paper. Closing the dialog leaves nothing behind. */
export function useWriteSheet(): WriteSheet {
  const { t } = useTranslation('contactSheet');
  const tell = useTellSaved();
  const putOut = usePutOut();
  const { draw, drawing } = useDrawing();
  const [busy, setBusy] = useState<WriteWay | null>(null);

  const saveTable = async (order: SheetOrder, way: 'workbook' | 'csv') => {
    const { title, editor, landscape, fileName, table } = order;
    if (!table) return;
    const isWorkbook = way === 'workbook';
    const ending = isWorkbook ? 'xlsx' : 'csv';
    await tell(async () =>
      desk().saveFile({
        suggestedName: `${fileName}.${ending}`,
        filters: [{ name: t(`file.${isWorkbook ? 'workbook' : 'csv'}`), extensions: [ending] }],
        content: isWorkbook
          ? await writeWorkbook({ ...table, title, author: editor, paper: 'A4', landscape, foot: title })
          : writeCsv(table.rows, { separator: ';' }),
      }),
    );
  };
  const write = async (order: SheetOrder) => {
    const { way, fileName, landscape } = order;
    setBusy(way);
    if (way === 'workbook' || way === 'csv') await saveTable(order, way);
    else await putOut({ way, paper: layPaper(draw(order)), fileName, pageSize: 'A4', landscape });
    setBusy(null);
  };
  return { busy, write: (order) => void write(order), drawing };
}

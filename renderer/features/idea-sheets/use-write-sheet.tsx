import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTellSaved } from '../../app/use-tell-saved';
import { writeCsv } from '../../codec/write-csv';
import { writeWorkbook } from '../../codec/write-workbook';
import { desk } from '../../platform/desk';
import { PrintedPage } from '../../print/printed-page';

export type WriteWay = 'pdf' | 'paper' | 'workbook' | 'csv';

/** A sheet on its way, as it was when the button was pressed: choosing on does not change it. */
export type SheetOrder = {
  way: WriteWay;
  /** Title of the document. */
  title: string;
  editor: string;
  /** Of the document; parts in the other one say so themselves. */
  language: 'de' | 'nl';
  /** Paper and foot of its pages (`sheetPageRule`). */
  page: string;
  landscape: boolean;
  /** Without its ending. */
  fileName: string;
  sheet: ReactNode;
  /** The same content for spreadsheets, where there is a table: its name, and rows with their header. */
  table?: { name: string; rows: readonly (readonly string[])[] };
};

export type WriteSheet = {
  write: (order: SheetOrder) => void;
  /** What is being made; `null` for nothing. */
  busy: WriteWay | null;
  /** Has to be drawn for a sheet to be printed. */
  page: ReactNode;
};

/** Makes a file of a sheet of A4, or puts it on paper. Closing the dialog leaves nothing behind. */
export function useWriteSheet(): WriteSheet {
  const { t } = useTranslation('contactSheet');
  const tell = useTellSaved();
  const [order, setOrder] = useState<SheetOrder | null>(null);

  const saveTable = async ({ way, title, editor, landscape, fileName, table }: SheetOrder) => {
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
    setOrder(null);
  };
  const print = async ({ way, fileName, landscape }: SheetOrder) => {
    if (way === 'paper') window.print();
    else {
      await tell(() => desk().printToPdf({ suggestedName: `${fileName}.pdf`, pageSize: 'A4', landscape }));
    }
    setOrder(null);
  };

  return {
    busy: order?.way ?? null,
    write: (next) => {
      setOrder(next);
      if (next.way === 'workbook' || next.way === 'csv') void saveTable(next);
    },
    page: (order?.way === 'pdf' || order?.way === 'paper') && (
      <PrintedPage
        title={order.title}
        language={order.language}
        page={order.page}
        onReady={() => void print(order)}
      >
        {order.sheet}
      </PrintedPage>
    ),
  };
}

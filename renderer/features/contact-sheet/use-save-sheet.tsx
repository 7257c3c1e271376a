import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type SaveAnswer, useTellSaved } from '../../app/use-tell-saved';
import { desk } from '../../platform/desk';
import { ContactSheet, type ContactSheetProps } from '../../print/contact-sheet/contact-sheet';
import { ownStylesheets } from '../../print/own-stylesheets';
import { PrintedPage } from '../../print/printed-page';
import { useSheetWords } from '../../print/use-sheet-words';
import { formatEndings, type SheetFormat } from './sheet-format';
import type { LaidPaper } from './laid-paper';
import { type SheetJob, sheetJob } from './sheet-job';
import type { SheetPreview } from './sheet-protocol';
import { usePaperAhead } from './use-paper-ahead';
import type { PreparedPreview } from './use-sheet-worker';

/** Where a sheet can go. */
export type SheetWay = 'pdf' | 'paper' | SheetFormat;

export type SaveSheet = {
  start: (way: SheetWay) => void;
  /** What is being made; `null` for nothing. */
  busy: SheetWay | null;
  /** What it is at, once it has taken a second and as long as it can be cancelled. */
  progress: 'making' | 'printing' | null;
  cancel: () => void;
  /** Has to be drawn for the sheet to be printed. */
  page: ReactNode;
};

/** What the system's dialog calls a file with this ending. */
const fileWords = { xlsx: 'workbook', csv: 'csv', docx: 'document', vcf: 'cards' } as const;

/** A sheet on its way, as it was when the button was pressed: choosing on does not change it. */
type Job = SheetJob & {
  id: string;
  way: SheetWay;
  /** `asking`: the system's dialog is open, or the file is being written. */
  phase: 'making' | 'printing' | 'asking';
  /** What the page itself prints. */
  whole?: ContactSheetProps;
};

/** How long something may take before it says so, in milliseconds. */
const patience = 1000;

/** Makes a file of the sheet, or puts it on paper. Closing the dialog and cancelling leave nothing behind. */
export function useSaveSheet({ preview, isReady, client, restart }: PreparedPreview): SaveSheet {
  const { t } = useTranslation('contactSheet');
  const tell = useTellSaved();
  const say = useSheetWords(preview?.props.choices.languages ?? 'de');
  const [job, setJob] = useState<Job | null>(null);
  const cancelled = useRef(new Set<string>());
  const isSlow = useIsSlow(job?.id ?? null);
  const isPrintable = preview !== undefined && preview.count > 0;
  const takePaper = usePaperAhead({
    preview: isPrintable && isReady ? preview : undefined,
    isOpen: isPrintable && job?.way !== 'pdf',
    isIdle: job === null,
    draw: async ({ props }: SheetPreview) => {
      const { title, page, choices } = sheetJob(props, say, t);
      return {
        title,
        language: choices.languages === 'nl' ? 'nl' : 'de',
        markup: await client.markup(),
        styles: page,
        stylesheets: ownStylesheets(),
      };
    },
  });

  const saveFile = async (format: SheetFormat, job: Job): Promise<SaveAnswer> => {
    const ending = formatEndings[format];
    const content = await client.file(format, { title: job.title, tableName: job.tableName });
    setJob({ ...job, phase: 'asking' });
    return desk().saveFile({
      suggestedName: `${job.fileName}.${ending}`,
      filters: [{ name: t(`file.${fileWords[ending]}`), extensions: [ending] }],
      content,
    });
  };
  const savePdf = async (
    { id, fileName, choices }: Job,
    { handed, drop }: LaidPaper,
  ): Promise<SaveAnswer> => {
    const printed = desk().printPaper({
      id,
      suggestedName: `${fileName}.pdf`,
      pageSize: choices.paper,
      landscape: choices.landscape,
    });
    const laid = handed.then(() =>
      setJob((before) => (before?.id === id ? { ...before, phase: 'printing' } : before)),
    );
    try {
      // It may be cancelled before it is drawn.
      return await Promise.race([printed, laid.then(() => printed)]);
    } catch (error) {
      // The paper it waits for will not come.
      await desk().cancelPaper(id);
      throw error;
    } finally {
      drop();
    }
  };
  const finish = async (id: string, work: () => Promise<SaveAnswer>) => {
    await tell(async () => {
      try {
        return await work();
      } catch (error) {
        if (cancelled.current.has(id)) return { ok: false, code: 'cancelled' };
        throw error;
      }
    });
    setJob((before) => (before?.id === id ? null : before));
  };

  return {
    busy: job?.way ?? null,
    progress: job && isSlow && job.phase !== 'asking' ? job.phase : null,
    start: (way) => {
      if (!preview) return;
      const begin = (id: string): Job => {
        const next: Job = { ...sheetJob(preview.props, say, t), id, way, phase: 'making' };
        setJob(next);
        return next;
      };
      if (way === 'pdf') {
        const paper = takePaper(preview);
        const next = begin(paper.id);
        void finish(next.id, () => savePdf(next, paper));
        return;
      }
      const next = begin(crypto.randomUUID());
      if (way !== 'paper') {
        void finish(next.id, () => saveFile(way, next));
        return;
      }
      client.whole().then(
        (whole) => setJob({ ...next, phase: 'asking', whole }),
        (error: unknown) => void finish(next.id, () => Promise.reject(error)),
      );
    },
    cancel: () => {
      if (!job) return;
      cancelled.current.add(job.id);
      if (job.way === 'pdf') void desk().cancelPaper(job.id);
      if (job.phase === 'making') restart();
    },
    page: job?.whole && (
      <PrintedPage
        title={job.title}
        language={job.choices.languages === 'nl' ? 'nl' : 'de'}
        page={job.page}
        onReady={() => {
          window.print();
          setJob(null);
        }}
      >
        <ContactSheet {...job.whole} />
      </PrintedPage>
    ),
  };
}

/** Whether the work of this id has been going on for longer than one waits without a word; `null` for none. */
function useIsSlow(id: string | null): boolean {
  const [slow, setSlow] = useState<string | null>(null);
  useEffect(() => {
    if (id === null) return undefined;
    const timer = setTimeout(() => setSlow(id), patience);
    return () => clearTimeout(timer);
  }, [id]);
  return id !== null && slow === id;
}

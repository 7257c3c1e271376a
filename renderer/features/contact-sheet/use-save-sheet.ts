import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskResult } from '../../../electron/contract/result';
import { type SaveAnswer, useTellSaved } from '../../app/use-tell-saved';
import { useTellPrinted } from '../../app/use-tell-printed';
import { desk } from '../../platform/desk';
import { ownStylesheets } from '../../print/own-stylesheets';
import { useSheetWords } from '../../print/use-sheet-words';
import type { LaidPaper } from './laid-paper';
import { formatEndings, type SheetFormat } from './sheet-format';
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
  progress: Exclude<Phase, 'asking'> | null;
  cancel: () => void;
};

/**
 * Putting the sheet together, setting it for a PDF or for paper; `asking`: the system's dialog is open, or the file is
 * being written.
 */
type Phase = 'making' | 'printing' | 'laying' | 'asking';

/** What the system's dialog calls a file with this ending. */
const fileWords = { xlsx: 'workbook', csv: 'csv', docx: 'document', vcf: 'cards' } as const;

/** A sheet on its way, as it was when the button was pressed: choosing on does not change it. */
type Job = SheetJob & { id: string; way: SheetWay; phase: Phase };

/** How long something may take before it says so, in milliseconds. */
const patience = 1000;

/** Makes a file of the sheet, or puts it on paper. Closing the dialog and cancelling leave nothing behind. */
export function useSaveSheet({ preview, isReady, client, restart }: PreparedPreview): SaveSheet {
  const { t } = useTranslation('contactSheet');
  const tellSaved = useTellSaved();
  const tellPrinted = useTellPrinted();
  const say = useSheetWords(preview?.props.choices.languages ?? 'de');
  const [job, setJob] = useState<Job | null>(null);
  const cancelled = useRef(new Set<string>());
  const isSlow = useIsSlow(job?.id ?? null);
  const isPrintable = preview !== undefined && preview.count > 0;
  const takePaper = usePaperAhead({
    preview: isPrintable && isReady ? preview : undefined,
    isOpen: isPrintable && !(job && isDrawn(job.way)),
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

  const enter = (id: string, phase: Phase) =>
    setJob((before) => (before?.id === id ? { ...before, phase } : before));
  const saveFile = async (format: SheetFormat, { id, ...job }: Job): Promise<SaveAnswer> => {
    const ending = formatEndings[format];
    const content = await client.file(format, { title: job.title, tableName: job.tableName });
    enter(id, 'asking');
    return desk().saveFile({
      suggestedName: `${job.fileName}.${ending}`,
      filters: [{ name: t(`file.${fileWords[ending]}`), extensions: [ending] }],
      content,
    });
  };
  /** Waits for what the shell does with a paper, which may be cancelled before that is drawn. */
  const ofPaper = async <T>(
    { id, handed, drop }: LaidPaper,
    answer: Promise<DeskResult<T>>,
  ): Promise<DeskResult<T>> => {
    try {
      return await Promise.race([answer, handed.then(() => answer)]);
    } catch (error) {
      // The paper it waits for will not come.
      await desk().cancelPaper(id);
      throw error;
    } finally {
      drop();
    }
  };
  const savePdf = (job: Job, paper: LaidPaper): Promise<SaveAnswer> => {
    void paper.handed.then(
      () => enter(job.id, 'printing'),
      () => undefined,
    );
    const request = { ...pagesOf(job), suggestedName: `${job.fileName}.pdf` };
    return ofPaper(paper, desk().savePaper(request));
  };
  const print = (job: Job, paper: LaidPaper): Promise<DeskResult<null>> => {
    void paper.handed.then(
      () => enter(job.id, 'laying'),
      () => undefined,
    );
    void paper.stands.then((stands) => stands && enter(job.id, 'asking'));
    return ofPaper(paper, desk().printPaper(pagesOf(job)));
  };
  /** Carries it out; if it fails because it was cancelled, it was cancelled. */
  const finish = async <T>(
    { id }: Job,
    tell: (work: () => Promise<DeskResult<T>>) => Promise<void>,
    work: () => Promise<DeskResult<T>>,
  ) => {
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
      if (!isDrawn(way)) {
        const next = begin(crypto.randomUUID());
        void finish(next, tellSaved, () => saveFile(way, next));
        return;
      }
      const paper = takePaper(preview);
      const next = begin(paper.id);
      if (way === 'pdf') void finish(next, tellSaved, () => savePdf(next, paper));
      else void finish(next, tellPrinted, () => print(next, paper));
    },
    cancel: () => {
      if (!job) return;
      cancelled.current.add(job.id);
      if (isDrawn(job.way)) void desk().cancelPaper(job.id);
      if (job.phase === 'making') restart();
    },
  };
}

/** Whether the sheet goes this way as it is drawn. */
function isDrawn(way: SheetWay): way is 'pdf' | 'paper' {
  return way === 'pdf' || way === 'paper';
}

function pagesOf({ id, choices: { paper, landscape } }: Job) {
  return { id, pageSize: paper, landscape };
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

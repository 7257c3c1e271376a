import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LaidPaper } from '../../app/laid-paper';
import { type DrawnWay, usePutOut } from '../../app/use-put-out';
import { type SaveAnswer, useTellSaved } from '../../app/use-tell-saved';
import { desk } from '../../platform/desk';
import { ownStylesheets } from '../../print/own-stylesheets';
import { useSheetWords } from '../../print/use-sheet-words';
import { formatEndings, type SheetFormat } from './sheet-format';
import { type SheetJob, sheetJob } from './sheet-job';
import type { SheetPreview } from './sheet-protocol';
import { usePaperAhead } from './use-paper-ahead';
import type { PreparedPreview } from './use-sheet-worker';

/** Where a sheet can go. */
export type SheetWay = DrawnWay | SheetFormat;

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
  const putOut = usePutOut();
  const say = useSheetWords(preview?.props.choices.languages ?? 'de');
  const [job, setJob] = useState<Job | null>(null);
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
  const putOutJob = ({ id, fileName, choices }: Job, way: DrawnWay, paper: LaidPaper): Promise<void> => {
    void paper.handed.then(
      () => enter(id, way === 'pdf' ? 'printing' : 'laying'),
      () => undefined,
    );
    // From then on the dialog of the printer is open.
    if (way === 'paper') void paper.stands.then((stands) => stands && enter(id, 'asking'));
    return putOut({ way, paper, fileName, pageSize: choices.paper, landscape: choices.landscape });
  };
  const finish = async ({ id }: Job, work: Promise<void>) => {
    await work;
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
        void finish(
          next,
          tellSaved(() => saveFile(way, next)),
        );
        return;
      }
      const paper = takePaper(preview);
      const next = begin(paper.id);
      void finish(next, putOutJob(next, way, paper));
    },
    cancel: () => {
      if (!job) return;
      if (isDrawn(job.way)) void desk().cancelPaper(job.id);
      if (job.phase === 'making') restart();
    },
  };
}

/** Whether the sheet goes this way as it is drawn. */
function isDrawn(way: SheetWay): way is DrawnWay {
  return way === 'pdf' || way === 'paper';
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

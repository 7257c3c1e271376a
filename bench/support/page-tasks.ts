import type { CDPSession, Page } from 'playwright';

/**
 * One task of the page's main thread: begin and length on the clock, and the processor time it used, in milliseconds.
 * What another program holds the processor for lengthens the first, not the second.
 */
export type PageTask = { start: number; duration: number; work: number };
/** Named moments on the same clock: marks of the page, events by their type, `painted` for the end of a frame. */
export type PageMoment = { name: string; at: number };
export type PageRecording = { tasks: PageTask[]; moments: PageMoment[] };

type TraceEvent = {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tdur?: number;
  cat: string;
  args?: { name?: string; data?: { type?: string } };
};

/** By this mark the page's own thread is known among those of other pages and of workers. */
const ownMark = 'tandem-bench-page';

const categories = ['toplevel', 'devtools.timeline', 'blink.user_timing'];

/** Records the tasks of the page's main thread while `work` runs. */
export async function recordTasks(page: Page, work: () => Promise<unknown>): Promise<PageRecording> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: categories, recordMode: 'recordAsMuchAsPossible' },
  });
  await page.evaluate((mark) => performance.mark(mark), ownMark);
  try {
    await work();
  } finally {
    await endTracing(session);
  }
  return recordingOf(events);
}

async function endTracing(session: CDPSession): Promise<void> {
  const complete = new Promise((resolve) => {
    session.once('Tracing.tracingComplete', resolve);
  });
  await session.send('Tracing.end');
  await complete;
  await session.detach();
}

const keyOf = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;
const isTask = ({ name, ph }: TraceEvent) => ph === 'X' && name.endsWith('RunTask');

/** A page that nobody sees may work more than the one that is asked about. */
function pageThread(events: readonly TraceEvent[]): string | undefined {
  const mark = events.find(({ name, cat }) => name === ownMark && cat.includes('blink.user_timing'));
  return mark && keyOf(mark);
}

function recordingOf(events: readonly TraceEvent[]): PageRecording {
  const thread = pageThread(events);
  if (thread === undefined) throw new Error('the recording does not know the page');
  const own = events.filter((event) => keyOf(event) === thread).toSorted((a, b) => a.ts - b.ts);
  const tasks: PageTask[] = [];
  let end = 0;
  for (const { ts, dur = 0, tdur = dur } of own.filter(isTask)) {
    // A task within a task is part of the outer one.
    if (ts < end) continue;
    end = ts + dur;
    tasks.push({ start: ts / 1000, duration: dur / 1000, work: tdur / 1000 });
  }
  const moments = own.flatMap((event): PageMoment[] => {
    if (event.cat.includes('blink.user_timing')) return [{ name: event.name, at: event.ts / 1000 }];
    if (event.name === 'Layerize') return [{ name: 'painted', at: event.ts / 1000 }];
    if (event.name === 'EventDispatch' && event.args?.data?.type) {
      return [{ name: event.args.data.type, at: event.ts / 1000 }];
    }
    return [];
  });
  return { tasks, moments };
}

import type { ContactSheetProps } from '../../print/contact-sheet/contact-sheet';
import type { DrawingNews } from './drawing-worker';

/**
 * Draws a sheet in a worker of its own. Answers with its markup.
 * @throws the reason of `signal` when it is aborted, or an error if the sheet could not be drawn
 */
export function drawSheet(props: ContactSheetProps, signal: AbortSignal): Promise<string> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./drawing-worker.tsx', import.meta.url), { type: 'module' });
    const end = () => {
      worker.terminate();
      signal.removeEventListener('abort', give);
    };
    const give = () => {
      end();
      reject(signal.reason);
    };
    signal.addEventListener('abort', give);
    worker.addEventListener('message', ({ data }: MessageEvent<DrawingNews>) => {
      end();
      if (data.kind === 'drawn') resolve(data.markup);
      else reject(new Error(data.reason));
    });
    worker.addEventListener('error', (event) => {
      end();
      reject(new Error(event.message));
    });
    worker.postMessage(props);
  });
}

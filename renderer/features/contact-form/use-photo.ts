import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { CardPhoto } from '../../codec/photo';
import { keepPhoto, photoAddress, type PhotoEdit, putPhoto } from './photo-edit';
import { scalePhoto } from './scale-photo';

/** What became of the last file; `size` in bytes. */
type PhotoWork =
  | { kind: 'idle' }
  | { kind: 'scaling' }
  | { kind: 'tooLarge'; size: number }
  | { kind: 'unknown' };

export type PhotoState = {
  edit: RefObject<PhotoEdit>;
  /** Address of the picture to show; `undefined` for none. */
  address: string | undefined;
  work: PhotoWork;
  take: (file: File) => void;
  /** Resolves once the last file is in the form or refused, so that saving does not leave it behind. */
  settled: () => Promise<void>;
  remove: () => void;
  /** Puts the edit back to this one. */
  reset: (edit: PhotoEdit) => void;
};

/** The picture of the form. `onEdit` is called after each change of it. */
export function usePhoto(initial: PhotoEdit, stored: CardPhoto | null, onEdit: () => void): PhotoState {
  const edit = useRef(initial);
  const [shown, setShown] = useState(initial);
  const [work, setWork] = useState<PhotoWork>({ kind: 'idle' });
  /** Counts files, so that a slow one cannot replace a later choice. */
  const latest = useRef(0);
  const underWay = useRef(Promise.resolve());

  const put = useCallback((next: PhotoEdit) => {
    edit.current = next;
    setShown(next);
  }, []);

  const reset = useCallback(
    (next: PhotoEdit) => {
      latest.current += 1;
      setWork({ kind: 'idle' });
      put(next);
    },
    [put],
  );

  const take = useCallback(
    (file: File) => {
      latest.current += 1;
      const mine = latest.current;
      setWork({ kind: 'scaling' });
      underWay.current = scalePhoto(file).then((result) => {
        if (mine !== latest.current) return;
        if (!result.ok) {
          setWork(result.reason === 'tooLarge' ? { kind: 'tooLarge', size: file.size } : { kind: 'unknown' });
          return;
        }
        setWork({ kind: 'idle' });
        put(putPhoto(result.photo));
        onEdit();
      });
    },
    [onEdit, put],
  );

  const remove = useCallback(() => {
    reset(stored ? { kind: 'remove' } : keepPhoto);
    onEdit();
  }, [onEdit, reset, stored]);

  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const file = [...(event.clipboardData?.files ?? [])].find(({ type }) => type.startsWith('image/'));
      // Programs that copy a table put a picture of it beside the text; then the text is meant.
      if (!file || event.clipboardData?.types.includes('text/plain')) return;
      event.preventDefault();
      take(file);
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, [take]);

  const settled = useCallback(async () => underWay.current, []);
  const address = useMemo(() => photoAddress(shown, stored), [shown, stored]);
  return { edit, address, work, take, settled, remove, reset };
}

import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from './announce';
import type { NoticeKind } from './notice-kind';
import { ToastRegion } from './toast-region';

export type ToastOptions = {
  kind: NoticeKind;
  /** What happened: "3 Kontakte in den Papierkorb gelegt". */
  text: string;
  /** One thing to do about it, most often undo. */
  action?: { label: string; onPress: () => void };
  /** Replaces the toast with the same id instead of adding one. */
  id?: string;
};

export type ToastEntry = ToastOptions & { id: string };

export type Toasts = {
  /** Shows a toast and says it to screen readers; returns its id. */
  show: (toast: ToastOptions) => string;
  dismiss: (id: string) => void;
};

const ToastsContext = createContext<Toasts | undefined>(undefined);
/** More would cover the work; the oldest that leaves by itself goes first. */
const mostAtOnce = 2;

/** Whether a toast stays until it is dismissed: what went wrong must not pass unread. */
export function stays(toast: ToastEntry): boolean {
  return toast.kind === 'error' || toast.kind === 'warning';
}

/** The list after adding a toast: the same id is replaced, and beyond two the oldest timed one leaves. */
export function addToast(toasts: readonly ToastEntry[], added: ToastEntry): ToastEntry[] {
  const next = [...toasts.filter((toast) => toast.id !== added.id), added];
  if (next.length <= mostAtOnce) return next;
  const leaving = next.find((toast) => toast !== added && !stays(toast));
  return leaving ? next.filter((toast) => toast !== leaving) : next;
}

/** Holds the toasts of the page and shows them in a corner; put it once around everything. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const { t } = useTranslation('common');
  const [toasts, setToasts] = useState<ToastEntry[]>([]);
  const lastId = useRef(0);

  const show = useCallback(
    (toast: ToastOptions) => {
      lastId.current += 1;
      const id = toast.id ?? `toast-${lastId.current}`;
      setToasts((before) => addToast(before, { ...toast, id }));
      const spoken =
        toast.kind === 'info' || toast.kind === 'ok'
          ? toast.text
          : `${t(`kind.${toast.kind}`)}: ${toast.text}`;
      announce(spoken, toast.kind === 'error' ? 'assertive' : 'polite');
      return id;
    },
    [t],
  );
  const dismiss = useCallback((id: string) => {
    setToasts((before) => before.filter((toast) => toast.id !== id));
  }, []);
  const value = useMemo(() => ({ show, dismiss }), [show, dismiss]);

  return (
    <ToastsContext value={value}>
      {children}
      <ToastRegion toasts={toasts} onDismiss={dismiss} />
    </ToastsContext>
  );
}

/** The toasts of the page. Throws outside of `ToastProvider`. */
export function useToasts(): Toasts {
  const toasts = useContext(ToastsContext);
  if (!toasts) throw new Error('useToasts needs a ToastProvider around it');
  return toasts;
}

/* oxlint-disable jsx-a11y/no-noninteractive-element-interactions -- the listeners only hold the time while a toast is read */
import { X } from 'lucide-react';
import { useCallback, useEffect, useId, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { Button } from './button';
import { Icon } from './icon';
import { IconButton } from './icon-button';
import { noticeIcons } from './notice-kind';
import styles from './toast-region.module.css';
import type { ToastEntry } from './toasts';
import { VisuallyHidden } from './visually-hidden';

/** Milliseconds on screen, not counting the time under the pointer, with focus, or in a hidden window. */
const lifetime = { plain: 6000, withAction: 12_000 } as const;

type ToastRegionProps = { toasts: readonly ToastEntry[]; onDismiss: (id: string) => void };

/** The corner with the toasts: a landmark of its own, reachable while a dialog is open. */
export function ToastRegion({ toasts, onDismiss }: ToastRegionProps) {
  const { t } = useTranslation('common');
  const region = useRef<HTMLElement>(null);
  const cameFrom = useRef<Element | null>(null);

  /** Takes the toast away; focus that was in it returns to where it was before. */
  const dismiss = useCallback(
    (id: string) => {
      const hadFocus = region.current?.contains(document.activeElement) ?? false;
      onDismiss(id);
      const back = cameFrom.current;
      if (hadFocus && back instanceof HTMLElement && back.isConnected) back.focus();
    },
    [onDismiss],
  );

  return createPortal(
    <section
      ref={region}
      aria-label={t('notices')}
      data-react-aria-top-layer="true"
      className={styles['region']}
      onFocus={(event) => {
        const from = event.relatedTarget;
        if (from && !event.currentTarget.contains(from)) cameFrom.current = from;
      }}
    >
      {toasts.map((toast) => (
        <Toast key={toast.id} toast={toast} onDismiss={dismiss} />
      ))}
    </section>,
    document.body,
  );
}

type ToastProps = { toast: ToastEntry; onDismiss: (id: string) => void };

function Toast({ toast, onDismiss }: ToastProps) {
  const { t } = useTranslation('common');
  const textId = useId();
  const [pointed, setPointed] = useState(false);
  const [focused, setFocused] = useState(false);
  useLifetime(toast, pointed || focused, onDismiss);

  return (
    <article
      aria-labelledby={textId}
      className={`${styles['toast']} ${styles[toast.kind]}`}
      onPointerEnter={() => setPointed(true)}
      onPointerLeave={() => setPointed(false)}
      onFocus={() => setFocused(true)}
      onBlur={(event) => setFocused(event.currentTarget.contains(event.relatedTarget))}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onDismiss(toast.id);
      }}
    >
      <Icon icon={noticeIcons[toast.kind]} className={styles['sign']} />
      <p id={textId} className={styles['text']}>
        <VisuallyHidden>{`${t(`kind.${toast.kind}`)}: `}</VisuallyHidden>
        {toast.text}
      </p>
      {toast.action && (
        <Button
          size="small"
          onPress={() => {
            toast.action?.onPress();
            onDismiss(toast.id);
          }}
        >
          {toast.action.label}
        </Button>
      )}
      <IconButton aria-label={t('dismissNotice')} icon={X} size="small" onPress={() => onDismiss(toast.id)} />
    </article>
  );
}

function useLifetime(toast: ToastEntry, held: boolean, onEnd: (id: string) => void): void {
  const { id, kind, action } = toast;
  const total = action ? lifetime.withAction : lifetime.plain;
  const left = useRef<number>(total);
  const [hidden, setHidden] = useState(document.hidden);

  useEffect(() => {
    const look = () => setHidden(document.hidden);
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);

  useEffect(() => {
    if (kind === 'error' || kind === 'warning' || held || hidden) return;
    const since = performance.now();
    const timer = setTimeout(() => onEnd(id), left.current);
    return () => {
      clearTimeout(timer);
      left.current = Math.max(1000, left.current - (performance.now() - since));
    };
  }, [id, kind, held, hidden, onEnd]);
}

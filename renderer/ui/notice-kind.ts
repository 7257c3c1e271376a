import { CircleAlert, CircleCheck, Info, type LucideIcon, TriangleAlert } from 'lucide-react';

export type NoticeKind = 'info' | 'ok' | 'warning' | 'error';

/** The sign of each kind of notice, the same in banners and toasts. */
export const noticeIcons: Record<NoticeKind, LucideIcon> = {
  info: Info,
  ok: CircleCheck,
  warning: TriangleAlert,
  error: CircleAlert,
};

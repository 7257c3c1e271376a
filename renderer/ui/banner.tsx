import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './banner.module.css';
import { classNames } from './class-names';
import { Icon } from './icon';
import { IconButton } from './icon-button';
import { type NoticeKind, noticeIcons } from './notice-kind';
import { VisuallyHidden } from './visually-hidden';

export type BannerProps = {
  kind: NoticeKind;
  /** First words in bold: what happened. */
  title?: ReactNode;
  /** What is safe, what to do. */
  children?: ReactNode;
  actions?: ReactNode;
  onDismiss?: () => void;
  /** `true` when it appears because of what the user just did, so that screen readers say it. */
  live?: boolean;
  className?: string | undefined;
};

/** A message that stays in its place on the page. */
export function Banner({ kind, title, children, actions, onDismiss, live = false, className }: BannerProps) {
  const { t } = useTranslation('common');
  return (
    <div
      role={live ? (kind === 'error' ? 'alert' : 'status') : undefined}
      className={classNames(styles['banner'], styles[kind], className)}
    >
      <Icon icon={noticeIcons[kind]} className={styles['sign']} />
      <div className={styles['text']}>
        <VisuallyHidden>{`${t(`kind.${kind}`)}: `}</VisuallyHidden>
        {title !== undefined && <strong className={styles['title']}>{title}</strong>}
        {title !== undefined && children !== undefined && ' '}
        {children}
        {actions !== undefined && <div className={styles['actions']}>{actions}</div>}
      </div>
      {onDismiss && (
        <IconButton
          aria-label={t('close')}
          icon={X}
          size="small"
          onPress={onDismiss}
          className={styles['close']}
        />
      )}
    </div>
  );
}

import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import styles from './dialog.module.css';
import { IconButton } from './icon-button';
import { useOnceFocusStands } from './use-once-focus-stands';

export type DialogProps = {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
  /** Buttons at the foot, the main one last. */
  actions?: ReactNode;
  /** At the foot's other end: a quiet choice or a hint. */
  footStart?: ReactNode;
  size?: 'small' | 'normal' | 'large';
  /** `false` while closing would lose something; Escape and the veil then do nothing. */
  dismissable?: boolean;
  role?: 'dialog' | 'alertdialog';
  className?: string | undefined;
};

/** A modal dialog: focus goes in, stays in, and returns to where it came from. */
export function Dialog(props: DialogProps) {
  const { t } = useTranslation('common');
  const { title, size = 'normal', dismissable = true, role = 'dialog' } = props;
  const isOpen = useOnceFocusStands(props.isOpen);
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => !open && props.onClose()}
      isDismissable={dismissable && role === 'dialog'}
      isKeyboardDismissDisabled={!dismissable}
      data-veil
      className={styles['veil'] ?? ''}
    >
      <Modal className={`${styles['modal']} ${styles[size]}`}>
        <AriaDialog role={role} className={styles['dialog'] ?? ''}>
          <header className={styles['head']}>
            <Heading slot="title" level={2} className={styles['title'] ?? ''}>
              {title}
            </Heading>
            {dismissable && role === 'dialog' && (
              <IconButton
                aria-label={t('close')}
                icon={X}
                size="small"
                onPress={props.onClose}
                className={styles['close']}
              />
            )}
          </header>
          <div className={styles['body']}>{props.children}</div>
          {(props.actions !== undefined || props.footStart !== undefined) && (
            <footer className={styles['foot']}>
              <div className={styles['footStart']}>{props.footStart}</div>
              {props.actions}
            </footer>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

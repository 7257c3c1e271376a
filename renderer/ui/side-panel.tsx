import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { IconButton } from './icon-button';
import styles from './side-panel.module.css';

export type SidePanelProps = {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
  actions?: ReactNode;
  /** `start` for the navigation of narrow windows. */
  side?: 'start' | 'end';
  /** Keeps the heading for screen readers only. */
  titleHidden?: boolean;
};

/** A drawer over one edge of the window: modal, closed by Escape, the cross or a press beside it. */
export function SidePanel(props: SidePanelProps) {
  const { t } = useTranslation('common');
  const { side = 'end', titleHidden = false } = props;
  return (
    <ModalOverlay
      isOpen={props.isOpen}
      onOpenChange={(open) => !open && props.onClose()}
      isDismissable
      className={styles['veil'] ?? ''}
    >
      <Modal className={`${styles['panel']} ${styles[side]}`}>
        <Dialog className={styles['dialog'] ?? ''}>
          <header className={styles['head']}>
            <Heading slot="title" level={2} className={titleHidden ? 'visually-hidden' : ''}>
              {props.title}
            </Heading>
            <IconButton
              aria-label={t('close')}
              icon={X}
              size="small"
              onPress={props.onClose}
              className={styles['close']}
            />
          </header>
          <div className={styles['body']}>{props.children}</div>
          {props.actions !== undefined && <footer className={styles['foot']}>{props.actions}</footer>}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

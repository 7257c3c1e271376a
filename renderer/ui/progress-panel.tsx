import { type ReactNode, useEffect, useRef } from 'react';
import { Label, ProgressBar } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { announce } from './announce';
import { Button } from './button';
import { classNames } from './class-names';
import styles from './progress-panel.module.css';

export type ProgressPanelProps = {
  /** What is being done: "Kontakte werden importiert". */
  label: string;
  /** Done and all, in the same unit; leave `total` out while it is unknown. */
  done: number;
  total?: number;
  /** The same in words: "1 240 von 5 000 Kontakten". */
  countText: string;
  /** What is safe if it is stopped now. */
  children?: ReactNode;
  onCancel?: () => void;
  cancelLabel?: string;
  /** Cancelling was asked for and is under way. */
  cancelling?: boolean;
  className?: string | undefined;
};

/** The share done in percent, 0 to 100; 0 while the total is unknown or nothing. */
function percentOf(done: number, total: number | undefined): number {
  return total === undefined || total <= 0 ? 0 : Math.min(100, Math.max(0, (done / total) * 100));
}

/** Long work with counts. Screen readers hear the start, each quarter and the end, not every step. */
export function ProgressPanel(props: ProgressPanelProps) {
  const { t } = useTranslation('common');
  const { label, done, total, countText } = props;
  const percent = percentOf(done, total);
  const quarter = Math.floor(percent / 25);
  const said = useRef(-1);

  useEffect(() => {
    if (said.current === quarter) return;
    said.current = quarter;
    announce(`${label}: ${countText}`);
  }, [quarter, label, countText]);

  return (
    <div className={classNames(styles['panel'], props.className)}>
      <ProgressBar
        value={percent}
        valueLabel={countText}
        isIndeterminate={total === undefined}
        className={styles['bar'] ?? ''}
      >
        <Label className={styles['label'] ?? ''}>{label}</Label>
        <span className={styles['count']}>{countText}</span>
        <div className={styles['track']}>
          <div
            className={total === undefined ? styles['unknown'] : styles['fill']}
            style={total === undefined ? {} : { transform: `scaleX(${percent / 100})` }}
          />
        </div>
      </ProgressBar>
      {(props.children !== undefined || props.onCancel) && (
        <div className={styles['foot']}>
          <div className={styles['text']}>{props.children}</div>
          {props.onCancel && (
            <Button size="small" onPress={props.onCancel} pending={props.cancelling ?? false}>
              {props.cancelLabel ?? t('cancel')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

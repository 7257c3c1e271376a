import { CircleAlert, TriangleAlert } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import { FieldError, Label, Text } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { announce } from './announce';
import styles from './field.module.css';
import { Icon } from './icon';
import { VisuallyHidden } from './visually-hidden';

export type FieldTexts = {
  label: string;
  /** Keeps the label for screen readers only, where the surroundings already show it. */
  labelHidden?: boolean;
  description?: ReactNode;
  /** Something to look at again. Never blocks saving. */
  warning?: string | undefined;
  /** Why this cannot be saved as it is. */
  error?: string | undefined;
  required?: boolean;
};

export type FieldLabelProps = {
  children: ReactNode;
  hidden?: boolean | undefined;
  required?: boolean | undefined;
};

/** The label of a field; says in words that something is required. */
export function FieldLabel({ children, hidden, required }: FieldLabelProps) {
  const { t } = useTranslation('common');
  return (
    <Label className={hidden ? 'visually-hidden' : styles['label']}>
      {children}
      {required && <span className={styles['required']}>{t('required')}</span>}
    </Label>
  );
}

/** A warning under a field: sign, word for screen readers, sentence. */
export function FieldWarning({ children }: { children: string }) {
  const { t } = useTranslation('common');
  useEffect(() => announce(children), [children]);
  return (
    <span className={`${styles['note']} ${styles['warning']}`}>
      <Icon icon={TriangleAlert} size={16} />
      <span>
        <VisuallyHidden>{`${t('kind.warning')}: `}</VisuallyHidden>
        {children}
      </span>
    </span>
  );
}

/**
 * Description, warning and error of the field around it; all three become its `aria-describedby`. The place of the
 * first two is always there: react-aria looks for it once, so one that came later would not be read out.
 */
export function FieldNotes({
  description,
  warning,
  error,
}: Pick<FieldTexts, 'description' | 'warning' | 'error'>) {
  return (
    <>
      <Text slot="description" elementType="div" className={styles['notes']}>
        {description !== undefined && <span>{description}</span>}
        {warning !== undefined && <FieldWarning>{warning}</FieldWarning>}
      </Text>
      <FieldError className={`${styles['notes']} ${styles['error']}`}>
        <span className={styles['note']}>
          <Icon icon={CircleAlert} size={16} />
          <span>{error}</span>
        </span>
      </FieldError>
    </>
  );
}

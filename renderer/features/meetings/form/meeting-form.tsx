import { useTranslation } from 'react-i18next';
import { explainError } from '../../../app/explain-error';
import { Banner } from '../../../ui/banner';
import { Button } from '../../../ui/button';
import styles from './form.module.css';
import { MeetingFormBody } from './meeting-form-body';
import { useFormStart } from './use-form-start';

export type MeetingFormProps = {
  /** The meeting to edit; absent for a new one. */
  id?: string | undefined;
  /** Saved (or nothing to save): show this meeting. */
  onDone: (id: string) => void;
  /** Left without saving; what was typed is kept as a draft if the officer wanted so. */
  onCancel: () => void;
};

/** The form of one meeting, new or existing. What is typed is kept from the first letter on. */
export function MeetingForm(props: MeetingFormProps) {
  return <LoadedForm key={props.id ?? 'new'} {...props} />;
}

function LoadedForm({ id, onDone, onCancel }: MeetingFormProps) {
  const { t } = useTranslation(['common', 'errors', 'recordForm']);
  const state = useFormStart(id);
  switch (state.kind) {
    case 'loading':
      return <output aria-busy="true">{t('common:loading')}</output>;
    case 'ready':
      return (
        <div className={styles['sheet']}>
          <MeetingFormBody id={id} start={state.start} onDone={onDone} onCancel={onCancel} />
        </div>
      );
    case 'notThere':
    case 'failed':
      return (
        <Banner kind="error" live actions={<Button onPress={onCancel}>{t('common:back')}</Button>}>
          {state.kind === 'failed' ? t(`errors:${explainError(state.error)}`) : t('recordForm:gone.never')}
        </Banner>
      );
  }
}

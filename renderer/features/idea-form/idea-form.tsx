import { useTranslation } from 'react-i18next';
import { explainError } from '../../app/explain-error';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import styles from './idea-form.module.css';
import { IdeaFormBody } from './idea-form-body';
import { useFormStart } from './use-form-start';

export type IdeaFormProps = {
  /** The idea to edit; absent for a new one. */
  id?: string | undefined;
  /** The text that is to be edited, in one language: "title.nl". Absent for the form as a whole. */
  place?: string | undefined;
  /** Saved (or nothing to save): show this idea. */
  onDone: (id: string) => void;
  /** Left without saving; what was typed is kept as a draft if the officer wanted so. */
  onCancel: () => void;
};

/** The form of one idea, new or existing. What is typed is kept from the first letter on. */
export function IdeaForm(props: IdeaFormProps) {
  return <LoadedForm key={props.id ?? 'new'} {...props} />;
}

function LoadedForm({ id, place, onDone, onCancel }: IdeaFormProps) {
  const { t } = useTranslation(['common', 'errors', 'recordForm']);
  const state = useFormStart(id);
  switch (state.kind) {
    case 'loading':
      return <output aria-busy="true">{t('common:loading')}</output>;
    case 'ready':
      return (
        <div className={styles['sheet']}>
          <IdeaFormBody id={id} place={place} start={state.start} onDone={onDone} onCancel={onCancel} />
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

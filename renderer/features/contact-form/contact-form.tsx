import { useTranslation } from 'react-i18next';
import { explainError } from '../../app/explain-error';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import styles from './contact-form.module.css';
import { ContactFormBody } from './contact-form-body';
import { useFormStart } from './use-form-start';

export type ContactFormProps = {
  /** The contact to edit; absent for a new one. */
  id?: string | undefined;
  /** The text that is to be edited, in one language: "role.nl". Absent for the form as a whole. */
  place?: string | undefined;
  /** Saved (or nothing to save): show this contact. */
  onDone: (id: string) => void;
  /** Left without saving; what was typed is kept as a draft if the officer wanted so. */
  onCancel: () => void;
  /** Opens another contact: the one that a new entry would repeat. What was typed is kept as a draft. */
  onOpen: (id: string) => void;
};

/** The form of one contact, new or existing. What is typed is kept from the first letter on. */
export function ContactForm(props: ContactFormProps) {
  const { id } = props;
  return <LoadedForm key={id ?? 'new'} {...props} />;
}

function LoadedForm({ id, place, onDone, onCancel, onOpen }: ContactFormProps) {
  const { t } = useTranslation(['contactForm', 'common', 'errors']);
  const state = useFormStart(id);
  switch (state.kind) {
    case 'loading':
      return <output className={styles['waiting']}>{t('common:loading')}</output>;
    case 'ready':
      return (
        <ContactFormBody
          id={id}
          place={place}
          start={state.start}
          onDone={onDone}
          onCancel={onCancel}
          onOpen={onOpen}
        />
      );
    case 'notThere':
    case 'failed':
      return (
        <div className={styles['waiting']}>
          <Banner kind="error" live actions={<Button onPress={onCancel}>{t('common:back')}</Button>}>
            {state.kind === 'failed' ? t(`errors:${explainError(state.error)}`) : t('gone.never')}
          </Banner>
        </div>
      );
  }
}

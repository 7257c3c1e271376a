import { useTranslation } from 'react-i18next';
import { FormSection } from '../../../app/form-section';
import { useSettings } from '../../../app/settings-context';
import { today } from '../../../app/today';
import { amountKinds } from '../../../domain/idea';
import { FormDate, FormSelect, FormText } from '../form-fields';
import { keyed } from '../form-values';
import styles from '../idea-form.module.css';
import { Rows } from '../rows';

/** Amounts of money, each with its kind. */
export function MoneySection() {
  const { t } = useTranslation(['ideaForm', 'ideas']);
  return (
    <FormSection level={2} title={t('money.title')}>
      <Rows
        name="amounts"
        label={t('money.title')}
        addLabel={t('money.add')}
        create={() => keyed({ kind: 'total', value: '', currency: 'EUR' })}
        keyOf={({ key }) => key}
        nameOf={({ value, currency }) => value && `${value} ${currency}`}
      >
        {(index) => (
          <div className={styles['amount']}>
            <FormSelect
              name={`amounts.${index}.kind`}
              label={t('money.kind', { number: index + 1 })}
              choices={amountKinds.map((id) => ({ id, text: t(`ideas:amount.${id}`) }))}
            />
            <FormText name={`amounts.${index}.value`} label={t('money.value', { number: index + 1 })} />
            <FormText
              name={`amounts.${index}.currency`}
              label={t('money.currency', { number: index + 1 })}
              maxLength={3}
            />
          </div>
        )}
      </Rows>
    </FormSection>
  );
}

/** Addresses of pages and documents. */
export function LinksSection() {
  const { t } = useTranslation('ideaForm');
  return (
    <FormSection level={2} title={t('links.title')}>
      <Rows
        name="links"
        label={t('links.title')}
        addLabel={t('links.add')}
        create={() => keyed({ url: '', label: '' })}
        keyOf={({ key }) => key}
        nameOf={({ label, url }) => label || url}
      >
        {(index) => (
          <div className={styles['pair']}>
            <FormText
              name={`links.${index}.url`}
              label={t('links.url', { number: index + 1 })}
              placeholder={t('links.urlHint')}
              type="url"
              spellCheck={false}
            />
            <FormText name={`links.${index}.label`} label={t('links.label', { number: index + 1 })} />
          </div>
        )}
      </Rows>
    </FormSection>
  );
}

/** The steps that were taken, each with its day and who took it. */
export function LogSection() {
  const { t } = useTranslation('ideaForm');
  const { me } = useSettings().settings;
  return (
    <FormSection level={2} title={t('log.title')}>
      <Rows
        name="log"
        label={t('log.title')}
        addLabel={t('log.add')}
        create={() => ({ id: crypto.randomUUID(), on: today(), author: me?.name ?? '', text: '' })}
        keyOf={({ id }) => id}
        nameOf={({ text }) => text}
      >
        {(index) => (
          <div className={styles['step']}>
            <FormDate name={`log.${index}.on`} label={t('log.on', { number: index + 1 })} />
            <FormText name={`log.${index}.author`} label={t('log.author', { number: index + 1 })} />
            <FormText
              name={`log.${index}.text`}
              label={t('log.text', { number: index + 1 })}
              className={styles['wide']}
            />
          </div>
        )}
      </Rows>
    </FormSection>
  );
}

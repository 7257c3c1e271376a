import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../app/settings-context';
import { Banner } from '../../ui/banner';
import { RadioGroup } from '../../ui/radio-group';
import styles from './contact-form.module.css';
import { type FormValues, toFields } from './form-values';
import { type Clash, isSame, readLeaf } from './leaves';
import type { ContactFormState } from './use-contact-form';
import { useLeafText } from './use-leaf-text';

/** Says what someone else changed while the form was open, and lets the officer choose where both did. */
export function ChangedElsewhere({ state }: { state: ContactFormState }) {
  const { t } = useTranslation('contactForm');
  const formats = useFormats();
  const { taken, clashes } = state;
  if (taken.length === 0 && clashes.length === 0) return null;
  return (
    <Banner
      kind={clashes.length > 0 ? 'warning' : 'info'}
      live
      title={t('elsewhere.title')}
      {...(clashes.length === 0 && { onDismiss: state.dismissTaken })}
    >
      {taken.length > 0 && (
        <p>{t('elsewhere.taken', { fields: formats.list(taken.map((leaf) => t(`leaf.${leaf}`))) })}</p>
      )}
      {clashes.length > 0 && <p>{t('elsewhere.choose')}</p>}
      <div className={styles['clashes']}>
        {clashes.map((clash) => (
          <ClashChoice key={clash.leaf} clash={clash} choose={state.choose} />
        ))}
      </div>
    </Banner>
  );
}

function ClashChoice({ clash, choose }: { clash: Clash; choose: ContactFormState['choose'] }) {
  const { t } = useTranslation('contactForm');
  const { control, getValues } = useFormContext<FormValues>();
  const textOf = useLeafText();
  useWatch({ control });
  const now = readLeaf(toFields(getValues()), clash.leaf);
  const isTheirs = isSame(now, clash.theirs);
  const language = clash.leaf.endsWith('.de') ? 'de' : clash.leaf.endsWith('.nl') ? 'nl' : undefined;
  const value = (of: unknown) => <span lang={language}>{textOf(clash.leaf, of)}</span>;
  return (
    <RadioGroup
      label={t(`leaf.${clash.leaf}`)}
      choices={[
        { id: 'mine', text: value(isTheirs ? clash.mine : now), detail: t('elsewhere.mine') },
        { id: 'theirs', text: value(clash.theirs), detail: t('elsewhere.theirs') },
      ]}
      value={isTheirs ? 'theirs' : 'mine'}
      onChange={(whose) => choose(clash, whose)}
    />
  );
}

import { ArrowUp } from 'lucide-react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../app/settings-context';
import type { LanguageLevel } from '../../../domain/contact';
import { announce } from '../../../ui/announce';
import { IconButton } from '../../../ui/icon-button';
import styles from '../contact-form.module.css';
import { FormSelect } from '../form-fields';
import { FormSection } from '../../../app/form-section';
import type { FormValues } from '../form-values';
import { Rows } from '../rows';

const levels: readonly LanguageLevel[] = ['native', 'good', 'some'];
/** Languages offered; any other that a card holds stays and is offered with them. */
const offered = ['de', 'nl', 'en', 'fr', 'uk', 'bg', 'ru', 'pl', 'tr', 'ar', 'es', 'it', 'pt', 'ro', 'li'];

/** Languages spoken, the preferred one first. */
export function LanguagesSection() {
  const { t } = useTranslation('contactForm');
  const formats = useFormats();
  const { control } = useFormContext<FormValues>();
  const spoken = useWatch({ control, name: 'languages' });
  const next = offered.find((tag) => !spoken.some((language) => language.tag === tag)) ?? 'en';
  return (
    <FormSection title={t('languages.title')}>
      <Rows
        name="languages"
        label={t('languages.spoken')}
        addLabel={t('languages.add')}
        empty={{ tag: next, level: 'good' }}
        focus="tag"
        nameOf={({ tag }) => formats.languageName(tag)}
        renderButtons={(index, move) =>
          index > 0 && (
            <IconButton
              aria-label={t('languages.moveUp', { what: formats.languageName(spoken[index]?.tag ?? '') })}
              icon={ArrowUp}
              onPress={() => {
                move(index, index - 1);
                announce(
                  t('languages.moved', {
                    what: formats.languageName(spoken[index]?.tag ?? ''),
                    number: index,
                  }),
                );
              }}
            />
          )
        }
      >
        {(index) => <LanguageFields index={index} />}
      </Rows>
    </FormSection>
  );
}

function LanguageFields({ index }: { index: number }) {
  const { t } = useTranslation('contactForm');
  const formats = useFormats();
  const { control } = useFormContext<FormValues>();
  const tag = useWatch({ control, name: `languages.${index}.tag` });
  const tags = !tag || offered.includes(tag) ? offered : [...offered, tag];
  const label = t('languages.language', { number: index + 1 });
  return (
    <div className={styles['pair']}>
      <FormSelect
        name={`languages.${index}.tag`}
        label={label}
        labelHidden
        choices={tags.map((id) => ({ id, text: formats.languageName(id) }))}
      />
      <FormSelect
        name={`languages.${index}.level`}
        label={t('languages.levelOf', { what: label })}
        labelHidden
        choices={levels.map((id) => ({ id, text: t(`languages.level.${id}`) }))}
      />
      {index === 0 && <p className={styles['preferred']}>{t('languages.preferred')}</p>}
    </div>
  );
}

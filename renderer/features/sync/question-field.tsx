import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useServices } from '../../app/services';
import { useFormats, useSettings } from '../../app/settings-context';
import type { ConflictChoice, OpenConflict } from '../../storage/sync/conflicts-repository';
import { useLive } from '../../storage/use-live';
import type { Collection, SyncKind } from '../../sync/ports';
import { Button } from '../../ui/button';
import { LanguageTag } from '../../ui/language-tag';
import styles from './questions.module.css';
import { useFieldWords } from './use-field-words';
import { idsIn, type KnownNames } from './use-own-words';
import { useValueWords } from './use-value-words';

const noNames: KnownNames = new Map();

export type QuestionFieldProps = {
  kind: SyncKind;
  conflict: OpenConflict;
  onSettle: (choice: ConflictChoice) => void;
};

/** One field: what stood there, what I wrote, what came from the server, and the choice between them. */
export function QuestionField({ kind, conflict, onSettle }: QuestionFieldProps) {
  const { t } = useTranslation('sync');
  const { storage } = useServices();
  const formats = useFormats();
  const { settings } = useSettings();
  const field = useFieldWords()(kind, conflict);
  const valueOf = useValueWords();
  const id = useId();
  const language = conflict.language === 'de' || conflict.language === 'nl' ? conflict.language : undefined;
  const collection = useLive<Collection | undefined>(
    () => storage.collections.get(conflict.collectionId),
    [storage, conflict.collectionId],
    undefined,
  );
  // People stand in our lines by their ids.
  const ids = [conflict.before, conflict.mine, conflict.theirs]
    .flatMap((value) => idsIn(conflict.property, value))
    .join('\n');
  const names = useLive(
    async () => (ids === '' ? noNames : storage.itemNames.of(ids.split('\n'))),
    [storage, ids],
    noNames,
  );
  const versions = [
    { side: 'before', value: conflict.before, who: '' },
    { side: 'mine', value: conflict.mine, who: settings.me?.name ?? '' },
    {
      side: 'theirs',
      value: conflict.theirs,
      who: t('questions.from', {
        collection: collection?.displayName ?? t('questions.server'),
        when: formats.moment(conflict.at),
      }),
    },
  ] as const;
  return (
    <section aria-labelledby={id} className={styles['field']}>
      <h3 id={id}>
        {field} {language && <LanguageTag language={language} />}
      </h3>
      <dl className={styles['versions']}>
        {versions.map(({ side, value, who }) => (
          <div key={side} className={styles[side]}>
            <dt>{t(`questions.side.${side}`)}</dt>
            <dd>
              <span className={styles['value']} lang={language}>
                {valueOf({ kind, property: conflict.property }, value, names)}
              </span>
              {who !== '' && <span className={styles['who']}>{who}</span>}
            </dd>
          </div>
        ))}
      </dl>
      <div className={styles['choices']}>
        <Button size="small" onPress={() => onSettle('mine')} aria-describedby={id}>
          {t('questions.take.mine')}
        </Button>
        <Button size="small" onPress={() => onSettle('theirs')} aria-describedby={id}>
          {t('questions.take.theirs')}
        </Button>
        {conflict.canTakeBoth && (
          <Button size="small" onPress={() => onSettle('both')} aria-describedby={id}>
            {t('questions.take.both')}
          </Button>
        )}
      </div>
    </section>
  );
}

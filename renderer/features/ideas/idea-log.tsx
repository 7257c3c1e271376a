import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useServices } from '../../app/services';
import { useSettings } from '../../app/settings-context';
import { today } from '../../app/today';
import { useFormDraft } from '../../app/use-form-draft';
import { useUndoable } from '../../app/use-undoable';
import { isPlainDate } from '../../domain/plain-date';
import type { IdeaRow } from '../../storage/rows';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { TextField } from '../../ui/text-field';
import styles from './detail.module.css';

/** The steps that were taken, latest first, and a line to write down the one just taken. */
export function IdeaLog({ idea }: { idea: IdeaRow }) {
  const { t } = useTranslation('ideas');
  const { settings, formats } = useSettings();
  const { storage } = useServices();
  const undoable = useUndoable();
  const draft = useFormDraft(`idea-log/${idea.id}`, { text: '' });
  const typed = draft.value.text.trim();

  const add = async () => {
    if (!typed) return;
    const entry = { id: crypto.randomUUID(), on: today(), author: settings.me?.name ?? '', text: typed };
    const went = await undoable(async () => {
      // Someone may have written a step meanwhile.
      const newest = (await storage.ideas.get(idea.id)) ?? idea;
      return storage.ideas.save(idea.id, { log: [...newest.log, entry] });
    }, t('detail.logDone'));
    if (!went) return;
    draft.change({ text: '' });
    draft.discard();
  };

  return (
    <Card title={t('detail.log')}>
      <form
        className={styles['logForm']}
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <TextField
          label={t('detail.logText')}
          value={draft.value.text}
          onChange={(text) => draft.change({ text })}
          className={styles['logField']}
        />
        <Button type="submit" icon={Plus} disabled={!typed}>
          {t('detail.logAdd')}
        </Button>
      </form>
      {idea.log.length === 0 ? (
        <p className={styles['logNone']}>{t('detail.logNone')}</p>
      ) : (
        <ol className={styles['log']}>
          {idea.log.toReversed().map((entry) => (
            <li key={entry.id} className={styles['step']}>
              <p className={styles['stepHead']}>
                <time dateTime={entry.on}>{isPlainDate(entry.on) ? formats.date(entry.on) : entry.on}</time>
                {entry.author && ` · ${entry.author}`}
              </p>
              <p>{entry.text}</p>
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}

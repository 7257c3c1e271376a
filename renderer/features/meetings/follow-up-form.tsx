import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useServices } from '../../app/services';
import { useFormats } from '../../app/settings-context';
import { useFormDraft } from '../../app/use-form-draft';
import { useUndoable } from '../../app/use-undoable';
import type { Localized } from '../../domain/localized';
import type { MeetingRow } from '../../storage/rows';
import { BilingualField } from '../../ui/bilingual-field';
import { Button } from '../../ui/button';
import styles from './detail.module.css';

const nothing = { de: '', nl: '' };

/** A line to write down what came up just now, in either language or both. */
export function FollowUpForm({ meeting }: { meeting: MeetingRow }) {
  const { t } = useTranslation('meetings');
  const { storage } = useServices();
  const { language } = useFormats();
  const undoable = useUndoable();
  const draft = useFormDraft(`meeting-follow-up/${meeting.id}`, nothing);
  const text: Localized = {};
  for (const each of ['de', 'nl'] as const) {
    const typed = draft.value[each].trim();
    if (typed) text[each] = typed;
  }
  const isEmpty = !text.de && !text.nl;

  const add = async () => {
    if (isEmpty) return;
    const went = await undoable(async () => {
      // Someone may have written another one meanwhile.
      const newest = (await storage.meetings.get(meeting.id)) ?? meeting;
      const followUp = { id: crypto.randomUUID(), text, ideaId: '' };
      return storage.meetings.save({ ...newest, followUps: [...newest.followUps, followUp] });
    }, t('followUps.added'));
    if (!went) return;
    draft.change(nothing);
    draft.discard();
  };

  return (
    <form
      className={styles['followUpForm']}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <BilingualField
        label={t('followUps.new')}
        value={draft.value}
        onChange={(value) => draft.change({ ...nothing, ...value })}
        language={language}
      />
      <Button type="submit" icon={Plus} disabled={isEmpty}>
        {t('followUps.add')}
      </Button>
    </form>
  );
}

import { Trash2 } from 'lucide-react';
import { type FormEvent, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DraftNotice } from '../../app/draft-notice';
import { LeaveDialog } from '../../app/leave-dialog';
import { PersonField } from '../../app/person-field';
import { useFormats } from '../../app/settings-context';
import { useFormKeys } from '../../app/use-form-keys';
import { useAllRotations } from '../../app/use-rotations';
import { BilingualField } from '../../ui/bilingual-field';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { DateField } from '../../ui/date-field';
import { PageHeader } from '../../ui/page-header';
import {
  draftOfLeave,
  lastDayOf,
  type LeaveDraft,
  leaveDraftKey,
  type LeaveProblem,
  leaveProblem,
  newLeaveDraft,
} from './leave-draft';
import { leaveEdits } from '../../domain/leave-edits';
import { LeavePreview } from './leave-preview';
import { useApplyLeave } from './use-apply-leave';
import { type KeptStart, useKeptForm } from './use-kept-form';
import styles from './wizard.module.css';

export type LeaveFormProps = {
  id: string | undefined;
  personId: string;
  start: KeptStart<LeaveDraft>;
  onDone: (date: string) => void;
  onCancel: () => void;
};

const entryOf = (draft: LeaveDraft) => draft;

/** Who is away from when until when, and what that does to the plans, before anything is saved. */
export function LeaveForm({ id, personId, start, onDone, onCancel }: LeaveFormProps) {
  const { t } = useTranslation(['rotationWizard', 'common', 'errors']);
  const formats = useFormats();
  const { before, kept } = start;
  const begin = () => (before ? draftOfLeave(before) : newLeaveDraft(personId));
  const form = useKeptForm(leaveDraftKey(id, personId), begin, kept?.draft, entryOf);
  const { draft, change, keeper } = form;
  const rotations = useAllRotations();
  // A new leave has its id before it is saved, since the days that it takes out name it.
  const [leaveId] = useState(() => id ?? crypto.randomUUID());
  const [checked, setChecked] = useState(false);
  const [isLeaving, setLeaving] = useState(false);
  const problem = leaveProblem(draft);
  const edits = useMemo(() => {
    const { from } = draft;
    const leave = { id: leaveId, personId: draft.personId, from, until: lastDayOf(draft) };
    return problem === undefined && rotations ? leaveEdits(leave, rotations) : undefined;
  }, [draft, leaveId, problem, rotations]);
  const { apply, remove, isApplying, failure } = useApplyLeave({ leaveId, before });
  const name = before?.personName || t('nobody');

  const save = async () => {
    setChecked(true);
    if (problem !== undefined || !edits) return;
    if (!(await apply(draft, edits))) return;
    await keeper.discard();
    onDone(draft.from);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void save();
  };
  const erase = async () => {
    if (!(await remove())) return;
    await keeper.discard();
    onDone(before?.from ?? draft.from);
  };
  const leave = () => {
    if (form.isChanged()) setLeaving(true);
    else onCancel();
  };
  useFormKeys({ onSave: () => void save(), onCancel: leave, isOff: isLeaving });
  const dates = {
    separator: formats.dateSeparator,
    firstDayOfWeek: formats.firstWeekday === 7 ? ('sun' as const) : ('mon' as const),
  };
  const told = (what: LeaveProblem) => (checked && problem === what ? t(`leave.missing.${what}`) : undefined);

  return (
    <div className={styles['page']}>
      <PageHeader
        title={before ? t('leave.titleEdit', { name }) : t('leave.title')}
        subtitle={t('leave.lead')}
        actions={
          before && (
            <Button icon={Trash2} onPress={() => void erase()}>
              {t('leave.delete')}
            </Button>
          )
        }
      />
      {kept && <DraftNotice at={kept.at} startOver={form.startOver} />}
      <form noValidate onSubmit={submit} className={styles['form']}>
        <div className={styles['fields']}>
          {!before && (
            <PersonField
              label={t('who.person')}
              name="away"
              required
              value={draft.personId}
              onChange={(chosen) => change({ personId: chosen })}
              error={told('person')}
              className={styles['wide']}
            />
          )}
          <DateField
            {...dates}
            label={t('leave.from')}
            required
            value={draft.from || undefined}
            onChange={(from) => change({ from: from ?? '' })}
            error={told('from')}
          />
          <DateField
            {...dates}
            label={t('leave.until')}
            value={lastDayOf(draft) || undefined}
            onChange={(until) => change({ until: until ?? '' })}
            error={problem === 'order' ? t('leave.missing.order') : undefined}
          />
          <div className={styles['wide']}>
            <BilingualField
              label={t('leave.note')}
              description={t('leave.noteHint')}
              value={draft.note}
              onChange={(note) => change({ note })}
              language={formats.language}
            />
          </div>
        </div>
        {edits && rotations && <LeavePreview edits={edits} rotations={rotations} />}
        {failure && (
          <Banner kind="error" live title={t('notSaved')}>
            {t(`errors:${failure}`)}
          </Banner>
        )}
        <footer data-foot className={styles['foot']}>
          <Button onPress={leave}>{t('cancel')}</Button>
          <p className={styles['kept']}>
            {keeper.keptAt !== undefined && t('kept', { when: formats.time(keeper.keptAt) })}
          </p>
          <Button type="submit" variant="primary" pending={isApplying}>
            {before ? t('leave.save') : t('leave.apply')}
          </Button>
        </footer>
      </form>
      <LeaveDialog
        isOpen={isLeaving}
        onStay={() => setLeaving(false)}
        onKeep={() => {
          void keeper.flush().then((isKept) => (isKept ? onCancel() : setLeaving(false)));
        }}
        onDiscard={() => {
          void keeper.discard().then(onCancel);
        }}
      />
    </div>
  );
}

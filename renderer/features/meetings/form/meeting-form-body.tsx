import { useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import { FormProvider } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { DraftNotice } from '../../../app/draft-notice';
import { type FieldWarnings, WarningsContext } from '../../../app/form-fields';
import { GoneNotice } from '../../../app/gone-notice';
import { LeaveDialog } from '../../../app/leave-dialog';
import shared from '../../../app/record-form.module.css';
import { SaveBar } from '../../../app/save-bar';
import { useServices } from '../../../app/services';
import { useFormats } from '../../../app/settings-context';
import { useFormKeys } from '../../../app/use-form-keys';
import { useFormWarnings } from '../../../app/use-form-warnings';
import { useRecordForm } from '../../../app/use-record-form';
import { pickText } from '../../../domain/localized';
import { type MeetingWarningCode, meetingWarnings } from '../../../domain/meeting-warnings';
import type { MeetingRow } from '../../../storage/rows';
import { useLive } from '../../../storage/use-live';
import styles from './form.module.css';
import { fieldsOfMeeting, type MeetingFormValues, meetingFormKind } from './form-values';
import { MeetingChangedElsewhere } from './meeting-changed-elsewhere';
import { FollowUpsSection } from './sections/follow-ups-section';
import { RecordSection } from './sections/record-section';
import { WhatSection } from './sections/what-section';
import { WhenSection } from './sections/when-section';
import { WhoSection } from './sections/who-section';
import { type MeetingFormStart, meetingDraftKey } from './use-form-start';
import { type MeetingFormState, useSave } from './use-save';

export type MeetingFormBodyProps = {
  id: string | undefined;
  start: MeetingFormStart;
  onDone: (id: string) => void;
  onCancel: () => void;
};

/** The form once it is known what it begins with. */
export function MeetingFormBody({ id, start, onDone, onCancel }: MeetingFormBodyProps) {
  const { t } = useTranslation('meetings');
  const { storage } = useServices();
  const { language } = useFormats();
  const state = useRecordForm(meetingDraftKey(id), meetingFormKind, start);
  const { form, draft, isChanged } = state;
  const warnings = useWarnings(state, start.row !== null);
  const { save, isSaving, problem } = useSave(id, state, onDone);
  const newest = useNewest(id, state);
  const [isAsking, setAsking] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const titleId = useId();

  const saveNow = useCallback(() => void save(), [save]);
  const cancel = useCallback(() => {
    if (isChanged()) setAsking(true);
    else void draft.discard().then(onCancel);
  }, [draft, isChanged, onCancel]);
  /** Leaves only once the draft is safe; if the disk refuses it, the form stays and says why. */
  const keepAndLeave = async () => {
    if (await draft.flush()) onCancel();
    else setAsking(false);
  };
  useFormKeys({ onSave: saveNow, onCancel: cancel, isOff: isAsking });

  useEffect(() => {
    if (id !== undefined) heading.current?.focus();
    else form.setFocus('title');
  }, [form, id]);

  return (
    <FormProvider {...form}>
      <WarningsContext value={warnings}>
        <form
          className={`${shared['form']} ${styles['form']}`}
          aria-labelledby={titleId}
          noValidate
          onSubmit={(event) => event.preventDefault()}
        >
          <h1 id={titleId} ref={heading} tabIndex={-1} className={shared['title']}>
            {id === undefined
              ? t('form.titleNew')
              : t('form.titleEdit', {
                  title: (start.row && pickText(start.row.title, language)?.text) || t('form.noTitle'),
                })}
          </h1>
          {start.draft && <DraftNotice at={start.draft.at} startOver={state.startOver} />}
          {id !== undefined && newest.kind === 'known' && (
            <GoneNotice row={newest.row} restore={() => storage.meetings.restore([id])} />
          )}
          <MeetingChangedElsewhere state={state} />
          <WhatSection />
          <WhenSection />
          <WhoSection />
          <FollowUpsSection />
          <RecordSection />
          <SaveBar isSaving={isSaving} problem={problem} draft={draft} onSave={saveNow} onCancel={cancel} />
        </form>
        <LeaveDialog
          isOpen={isAsking}
          onStay={() => setAsking(false)}
          onKeep={() => void keepAndLeave()}
          onDiscard={() => void draft.discard().then(onCancel)}
        />
      </WarningsContext>
    </FormProvider>
  );
}

/** Hints beside the fields, in the reader's words. */
function useWarnings({ form }: Pick<MeetingFormState, 'form'>, all: boolean): FieldWarnings {
  const { t } = useTranslation('meetings');
  const { shown, settle } = useFormWarnings(form, judged, all);
  return useMemo(() => {
    const sentenceOf = (path: string) => {
      const code = shown.get(path);
      return code && t(`form.warnings.${code}`);
    };
    return { sentenceOf, settle };
  }, [shown, settle, t]);
}

function judged(values: MeetingFormValues): Map<string, MeetingWarningCode> {
  return new Map(meetingWarnings(meetingFormKind.toFields(values)).map(({ field, code }) => [field, code]));
}

type Newest = { kind: 'reading' } | { kind: 'known'; row: MeetingRow | undefined };
const reading: Newest = { kind: 'reading' };

/** The record as it stands now; the form follows each change of it. */
function useNewest(id: string | undefined, { follow }: Pick<MeetingFormState, 'follow'>): Newest {
  const { storage } = useServices();
  const newest = useLive<Newest>(
    async () => (id === undefined ? reading : { kind: 'known', row: await storage.meetings.get(id) }),
    [storage, id],
    reading,
  );
  const row = newest.kind === 'known' ? newest.row : undefined;
  useEffect(() => {
    if (row) follow(fieldsOfMeeting(row));
  }, [row, follow]);
  return newest;
}

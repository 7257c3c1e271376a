import { useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import { FormProvider } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { DraftNotice } from '../../app/draft-notice';
import { type FieldWarnings, WarningsContext } from '../../app/form-fields';
import { focusField } from '../../app/focus-field';
import { GoneNotice } from '../../app/gone-notice';
import { LeaveDialog } from '../../app/leave-dialog';
import shared from '../../app/record-form.module.css';
import { SaveBar } from '../../app/save-bar';
import { useServices } from '../../app/services';
import { useFormats } from '../../app/settings-context';
import { StaleTextsContext } from '../../app/stale-note';
import { useFormKeys } from '../../app/use-form-keys';
import { useRecordForm } from '../../app/use-record-form';
import { useStaleTexts } from '../../app/use-stale-texts';
import { pickText } from '../../domain/localized';
import type { IdeaRow } from '../../storage/rows';
import { useLive } from '../../storage/use-live';
import { fieldsOfIdea, ideaFormKind } from './form-values';
import { IdeaChangedElsewhere } from './idea-changed-elsewhere';
import styles from './idea-form.module.css';
import { FundingSection } from './sections/funding-section';
import { LinksSection, LogSection, MoneySection } from './sections/lists-section';
import { NextSection } from './sections/next-section';
import { RecordSection } from './sections/record-section';
import { WhatSection } from './sections/what-section';
import { WhoSection } from './sections/who-section';
import { type IdeaFormStart, ideaDraftKey } from './use-form-start';
import { type IdeaFormState, useSave } from './use-save';
import { useWarnings } from './use-warnings';

export type IdeaFormBodyProps = {
  id: string | undefined;
  place: string | undefined;
  start: IdeaFormStart;
  onDone: (id: string) => void;
  onCancel: () => void;
};

/** The form once it is known what it begins with. */
export function IdeaFormBody({ id, place, start, onDone, onCancel }: IdeaFormBodyProps) {
  const { t } = useTranslation('ideaForm');
  const { storage } = useServices();
  const { language } = useFormats();
  const state = useRecordForm(ideaDraftKey(id), ideaFormKind, start);
  const { form, draft, isChanged } = state;
  const { shown, settle } = useWarnings(form, start.row !== null);
  const warnings = useMemo((): FieldWarnings => {
    const sentenceOf = (path: string) => {
      const code = shown.get(path);
      return code && t(`warnings.${code}`);
    };
    return { sentenceOf, settle };
  }, [shown, settle, t]);
  const { save, isSaving, problem } = useSave(id, state, onDone);
  const newest = useNewest(id, state);
  const [isAsking, setAsking] = useState(false);
  const stale = useStaleTexts(storage.ideas, id);
  const element = useRef<HTMLFormElement>(null);
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
    if (place !== undefined && focusField(element.current, place)) return;
    if (id !== undefined) heading.current?.focus();
    else form.setFocus('title');
  }, [form, id, place]);

  return (
    <FormProvider {...form}>
      <WarningsContext value={warnings}>
        <form
          ref={element}
          className={`${shared['form']} ${styles['form']}`}
          aria-labelledby={titleId}
          noValidate
          onSubmit={(event) => event.preventDefault()}
        >
          <h1 id={titleId} ref={heading} tabIndex={-1} className={shared['title']}>
            {id === undefined
              ? t('titleNew')
              : t('titleEdit', {
                  title: (start.row && pickText(start.row.title, language)?.text) || t('noTitle'),
                })}
          </h1>
          {start.draft && <DraftNotice at={start.draft.at} startOver={state.startOver} />}
          {id !== undefined && newest.kind === 'known' && (
            <GoneNotice row={newest.row} restore={() => storage.ideas.restore([id])} />
          )}
          <IdeaChangedElsewhere state={state} />
          <StaleTextsContext value={stale}>
            <WhatSection />
          </StaleTextsContext>
          <WhoSection />
          <NextSection />
          <FundingSection />
          <MoneySection />
          <LinksSection />
          <LogSection />
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

type Newest = { kind: 'reading' } | { kind: 'known'; row: IdeaRow | undefined };
const reading: Newest = { kind: 'reading' };

/** The record as it stands now; the form follows each change of it. */
function useNewest(id: string | undefined, { follow }: Pick<IdeaFormState, 'follow'>): Newest {
  const { storage } = useServices();
  const newest = useLive<Newest>(
    async () => (id === undefined ? reading : { kind: 'known', row: await storage.ideas.get(id) }),
    [storage, id],
    reading,
  );
  const row = newest.kind === 'known' ? newest.row : undefined;
  useEffect(() => {
    if (row) follow(fieldsOfIdea(row));
  }, [row, follow]);
  return newest;
}

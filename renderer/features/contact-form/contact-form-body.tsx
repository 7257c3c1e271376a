import { useCallback, useEffect, useId, useRef, useState } from 'react';
import { FormProvider } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { DraftNotice } from '../../app/draft-notice';
import { focusField } from '../../app/focus-field';
import { GoneNotice } from '../../app/gone-notice';
import { LeaveDialog } from '../../app/leave-dialog';
import { SaveBar } from '../../app/save-bar';
import { useServices } from '../../app/services';
import { StaleTextsContext } from '../../app/stale-note';
import { useFormKeys } from '../../app/use-form-keys';
import { useIsAlone } from '../../app/use-is-alone';
import { useHouses } from '../../app/use-places';
import { useStaleTexts } from '../../app/use-stale-texts';
import { contactLabel } from '../../domain/contact-label';
import type { ContactRow } from '../../domain/contact-row';
import { useLive } from '../../storage/use-live';
import { ContactChangedElsewhere } from './changed-elsewhere';
import styles from './contact-form.module.css';
import { WarningsContext } from './form-fields';
import { LookalikeNotice } from './lookalike-notice';
import { LanguagesSection } from './sections/languages-section';
import { LetterSection } from './sections/letter-section';
import { NameSection } from './sections/name-section';
import { PhotoSection } from './sections/photo-section';
import { ReachSection } from './sections/reach-section';
import { RecordSection } from './sections/record-section';
import { WorkSection } from './sections/work-section';
import { useContactForm } from './use-contact-form';
import type { FormStart } from './use-form-start';
import { useLookalike } from './use-lookalike';
import { useSave } from './use-save';
import { useWarnings } from './use-warnings';

export type ContactFormBodyProps = {
  id: string | undefined;
  place: string | undefined;
  start: FormStart;
  onDone: (id: string) => void;
  onCancel: () => void;
  onOpen: (id: string) => void;
};

/** The form once it is known what it begins with. */
export function ContactFormBody({ id, place, start, onDone, onCancel, onOpen }: ContactFormBodyProps) {
  const { t } = useTranslation('contactForm');
  const state = useContactForm(id, start);
  const { form, draft, isChanged } = state;
  const warnings = useWarnings(form, useHouses(), start.row !== null);
  const { save, isSaving, problem } = useSave(id, state, onDone);
  const lookalike = useLookalike(form, id === undefined);
  const { storage } = useServices();
  const newest = useNewest(id, state.follow);
  const [isAsking, setAsking] = useState(false);
  const stale = useStaleTexts(storage.contacts, id);
  const element = useRef<HTMLFormElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const titleId = useId();
  const Heading = useIsAlone() ? 'h1' : 'h2';

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
    else form.setFocus(form.getValues('kind') === 'office' ? 'name.organisation' : 'name.given');
  }, [form, id, place]);

  return (
    <FormProvider {...form}>
      <WarningsContext value={warnings}>
        <form
          ref={element}
          className={styles['form']}
          aria-labelledby={titleId}
          noValidate
          onSubmit={(event) => event.preventDefault()}
        >
          <Heading id={titleId} ref={heading} tabIndex={-1} className={styles['title']}>
            {id === undefined
              ? t('titleNew')
              : t('titleEdit', { name: (start.row && contactLabel(start.row)) || t('noName') })}
          </Heading>
          {start.draft && <DraftNotice at={start.draft.at} startOver={state.startOver} />}
          {id !== undefined && newest.kind === 'known' && (
            <GoneNotice row={newest.row} restore={() => storage.contacts.restore([id])} />
          )}
          <ContactChangedElsewhere state={state} />
          {lookalike && <LookalikeNotice row={lookalike} onOpen={onOpen} />}
          <StaleTextsContext value={stale}>
            <NameSection />
            <WorkSection />
            <ReachSection />
            <LanguagesSection />
            <LetterSection />
            <RecordSection />
          </StaleTextsContext>
          <PhotoSection photo={state.photo} />
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

type Newest = { kind: 'reading' } | { kind: 'known'; row: ContactRow | undefined };
const reading: Newest = { kind: 'reading' };

/** The record as it stands now; `follow` hears of each change of it. */
function useNewest(id: string | undefined, follow: (row: ContactRow) => unknown): Newest {
  const { storage } = useServices();
  const newest = useLive<Newest>(
    async () => (id === undefined ? reading : { kind: 'known', row: await storage.contacts.get(id) }),
    [storage, id],
    reading,
  );
  const row = newest.kind === 'known' ? newest.row : undefined;
  useEffect(() => {
    if (row) follow(row);
  }, [row, follow]);
  return newest;
}

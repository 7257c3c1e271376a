import { ArrowLeft, ArrowRight } from 'lucide-react';
import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { explainError } from '../../app/explain-error';
import { paths } from '../../app/paths';
import { useServices } from '../../app/services';
import { useSettings } from '../../app/settings-context';
import { useSettingChange } from '../../app/use-setting-change';
import { today } from '../../app/today';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/text-field';
import { finishFirstRun } from './finish-first-run';
import styles from './first-run.module.css';
import { type FirstRunDraft, houseOfPick, lastStep, useFirstRunDraft } from './first-run-draft';
import { FirstRunBar } from './first-run-bar';
import { HouseChoice } from './house-choice';
import { LanguageStep } from './language-step';
import { StartStep } from './start-step';
import { StepProgress, stepName } from './step-progress';

export type FirstRunProps = {
  /** Called when houses, partnership and settings are written, with the address to go on at. */
  onDone: (next: string) => void;
  /** What puts a backup back; calls its argument when it has. */
  renderRestore: (onRestored: () => void) => ReactNode;
};

/** The assistant of the first start: language, both houses, what to begin with. Nothing typed in it is lost. */
export function FirstRun({ onDone, renderRestore }: FirstRunProps) {
  const { t } = useTranslation(['firstRun', 'common', 'errors']);
  const { storage } = useServices();
  const { settings } = useSettings();
  const changeSettings = useSettingChange();
  const { draft, change, turnTo, forget } = useFirstRunDraft();
  const [checked, setChecked] = useState(false);
  const [failure, setFailure] = useState<ReturnType<typeof explainError> | null>(null);
  const [finishing, setFinishing] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const formId = useId();
  const step = draft?.step ?? 0;
  const shown = useRef(step);

  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    heading.current?.focus();
    window.scrollTo({ top: 0 });
  }, [step]);

  if (draft === null) return <div className={styles['page']} aria-busy="true" />;
  const own = houseOfPick(draft.own, []);
  const partner = houseOfPick(draft.partner, own ? [own] : []);

  const isRestoring = step === lastStep && draft.start === 'restore';

  const go = (to: number) => {
    setChecked(false);
    setFailure(null);
    void turnTo(to);
  };
  const finish = async (start: FirstRunDraft) => {
    setFinishing(true);
    setFailure(null);
    try {
      const done = await finishFirstRun(storage, start, { language: settings.language, today: today() });
      if (!done) return go(own ? 2 : 1);
      await forget();
      // The way first: once the settings say who one is, the desk opens, and where one goes then is one's own choice.
      onDone(start.start === 'import' ? paths.importContacts : paths.today);
      await changeSettings(done);
    } catch (error) {
      setFailure(explainError(error));
    } finally {
      setFinishing(false);
    }
  };
  const next = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isRestoring) return; // Putting the backup back is what ends the assistant then.
    const isMissing =
      (step === 1 && (!own || draft.name.trim() === '')) ||
      (step === 2 && (!partner || partner.id === own?.id || partner.city === own?.city));
    setChecked(true);
    if (isMissing) {
      const form = event.currentTarget;
      requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    if (step < lastStep) go(step + 1);
    else void finish(draft);
  };
  const name = stepName(step);
  const isSame = partner !== undefined && partner.city === own?.city;

  return (
    <div className={styles['page']}>
      <FirstRunBar own={own} partner={partner} />
      <main className={styles['main']}>
        <StepProgress step={step} />
        <div className={styles['form']}>
          <form id={formId} noValidate onSubmit={next} className={styles['form']}>
            <header className={styles['head']}>
              <h1 ref={heading} tabIndex={-1}>
                {t(`step.${name}.title`)}
              </h1>
              <p className={styles['lead']}>{t(`step.${name}.lead`)}</p>
            </header>
            {step === 0 && <LanguageStep />}
            {step === 1 && (
              <>
                <HouseChoice
                  label={t('own.choose')}
                  name="own-house"
                  pick={draft.own}
                  onChange={(pick) => change({ own: pick })}
                  pattern="plain"
                  checked={checked}
                />
                <TextField
                  label={t('own.name')}
                  description={t('own.nameHint')}
                  required
                  value={draft.name}
                  onChange={(value) => change({ name: value })}
                  error={checked && draft.name.trim() === '' ? t('own.nameMissing') : undefined}
                  autoComplete="name"
                  maxLength={120}
                  className={styles['name']}
                />
              </>
            )}
            {step === 2 && (
              <>
                <HouseChoice
                  label={t('partner.choose')}
                  name="partner-house"
                  pick={draft.partner}
                  onChange={(pick) => change({ partner: pick })}
                  taken={own}
                  pattern="hatched"
                  checked={checked}
                />
                {checked && isSame && (
                  <Banner kind="error" live>
                    {t('partner.same')}
                  </Banner>
                )}
              </>
            )}
            {step === lastStep && <StartStep value={draft.start} onChange={(start) => change({ start })} />}
          </form>
          {/* Beside the form, since it holds one of its own: that of the passphrase. */}
          {isRestoring && <div className={styles['restore']}>{renderRestore(() => void finish(draft))}</div>}
          {failure && (
            <Banner kind="error" live>
              {t(`errors:${failure}`)}
            </Banner>
          )}
          <footer className={styles['foot']}>
            {step > 0 && (
              <Button icon={ArrowLeft} onPress={() => go(step - 1)}>
                {t('common:back')}
              </Button>
            )}
            {!isRestoring && (
              <Button
                type="submit"
                form={formId}
                variant="primary"
                iconAfter={ArrowRight}
                pending={finishing}
                className={styles['forward']}
              >
                {step === lastStep ? t('start.go') : t('common:next')}
              </Button>
            )}
          </footer>
        </div>
      </main>
    </div>
  );
}

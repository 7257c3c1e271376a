import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskErrorCode } from '../../../electron/contract/result';
import { explainDeskError, explainError } from '../../app/explain-error';
import { fileSlug } from '../../app/file-slug';
import { useServices } from '../../app/services';
import { useSettings } from '../../app/settings-context';
import { useHouses, usePartnerships } from '../../app/use-places';
import { useAllRotations } from '../../app/use-rotations';
import { mergeCalendars } from '../../codec/merge-calendars';
import { partnershipLabel } from '../../domain/partnership-rules';
import type { Rotation } from '../../domain/rotation';
import { desk } from '../../platform/desk';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { Checkbox } from '../../ui/checkbox';
import type { Choice } from '../../ui/choice-list';
import { ComboBox } from '../../ui/combo-box';
import { Dialog } from '../../ui/dialog';
import { RadioGroup } from '../../ui/radio-group';
import { TextField } from '../../ui/text-field';
import { useToasts } from '../../ui/toasts';
import styles from './calendar-exchange.module.css';
import { chosenRotations, type ExportScope, exportScopes, plannedPeople } from './export-choice';

type Outcome =
  | { kind: 'cancelled' }
  | { kind: 'refused'; code: DeskErrorCode }
  | { kind: 'failed'; error: unknown };
const none: Rotation[] = [];

/** Writes the plan of a person, a house or a partnership to one calendar file: what is stored, nothing beside it. */
export function CalendarExportDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['calendarExchange', 'common', 'errors']);
  const { settings, formats } = useSettings();
  const { storage } = useServices();
  const toasts = useToasts();
  const houses = useHouses();
  const partnerships = usePartnerships();
  const rotations = useAllRotations() ?? none;
  const [scope, setScope] = useState<ExportScope>('person');
  const [ids, setIds] = useState<Partial<Record<ExportScope, string | undefined>>>({
    house: settings.me?.houseId,
    partnership: settings.partnershipId ?? undefined,
  });
  const [withAbsences, setWithAbsences] = useState(false);
  const [typedName, setTypedName] = useState<string>();
  const [outcome, setOutcome] = useState<Outcome>();
  const [isSaving, setSaving] = useState(false);

  const choices = useMemo((): Record<ExportScope, Choice[]> => {
    const sorted = (list: Choice[]) => list.toSorted((a, b) => formats.collator.compare(a.text, b.text));
    return {
      person: sorted(
        plannedPeople(rotations).map(({ key, name }) => ({ id: key, text: name || t('untitled') })),
      ),
      house: sorted(houses.map(({ id, city }) => ({ id, text: city }))),
      partnership: partnerships.map((each) => ({ id: each.id, text: partnershipLabel(each, houses) })),
    };
  }, [rotations, houses, partnerships, formats, t]);
  const id = ids[scope] ?? '';
  const partnership = partnerships.find((each) => each.id === id);
  const chosen = chosenRotations(rotations, scope, id, { partnership, withAbsences });
  const subject = choices[scope].find((choice) => choice.id === id)?.text ?? '';
  const fileName = typedName ?? `${[t('export.fileWord'), fileSlug(subject)].filter(Boolean).join('-')}.ics`;
  const told = { count: chosen.length, number: formats.number(chosen.length) };

  const save = async () => {
    setSaving(true);
    setOutcome(undefined);
    try {
      const content = mergeCalendars(await storage.rotations.texts(chosen.map((rotation) => rotation.id)));
      const answer = await desk().saveFile({
        suggestedName: fileName.toLowerCase().endsWith('.ics') ? fileName : `${fileName}.ics`,
        filters: [{ name: t('export.filter'), extensions: ['ics'] }],
        content,
      });
      if (answer.ok) {
        toasts.show({ kind: 'ok', text: t('export.saved', { ...told, name: answer.value.name }) });
        onClose();
        return;
      }
      setOutcome(
        answer.code === 'cancelled' ? { kind: 'cancelled' } : { kind: 'refused', code: answer.code },
      );
    } catch (error) {
      setOutcome({ kind: 'failed', error });
    }
    setSaving(false);
  };

  return (
    <Dialog
      title={t('export.title')}
      isOpen
      onClose={onClose}
      dismissable={!isSaving}
      actions={
        <>
          <Button onPress={onClose} disabled={isSaving}>
            {t('common:cancel')}
          </Button>
          <Button
            variant="primary"
            pending={isSaving}
            disabled={chosen.length === 0}
            onPress={() => void save()}
          >
            {t('export.save')}
          </Button>
        </>
      }
    >
      <div className={styles['stack']}>
        {outcome?.kind === 'cancelled' && (
          <Banner kind="info" live>
            {t('export.nothingWritten')}
          </Banner>
        )}
        {outcome?.kind === 'refused' && (
          <Banner kind="error" live>
            {t(`errors:${explainDeskError(outcome.code) ?? 'unexpected'}`)}
          </Banner>
        )}
        {outcome?.kind === 'failed' && (
          <Banner kind="error" live>
            {t(`errors:${explainError(outcome.error)}`)}
          </Banner>
        )}
        <RadioGroup<ExportScope>
          label={t('export.scope')}
          value={scope}
          onChange={setScope}
          choices={exportScopes.map((each) => ({ id: each, text: t(`export.of.${each}`) }))}
        />
        <ComboBox
          key={scope}
          label={t(`export.which.${scope}`)}
          required
          choices={choices[scope]}
          value={id === '' ? undefined : id}
          onChange={(value) => setIds({ ...ids, [scope]: value })}
        />
        <Checkbox checked={withAbsences} onChange={setWithAbsences} detail={t('export.absencesHint')}>
          {t('export.absences')}
        </Checkbox>
        <TextField label={t('export.fileName')} value={fileName} onChange={setTypedName} spellCheck={false} />
        <p className="muted small" aria-live="polite">
          {id === '' ? t('export.chooseFirst') : t('export.count', told)} {t('export.asStored')}
        </p>
      </div>
    </Dialog>
  );
}

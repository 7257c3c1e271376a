import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useServices } from '../../app/services';
import { useFormats } from '../../app/settings-context';
import { today } from '../../app/today';
import { contactLabel } from '../../domain/contact-label';
import { useLive } from '../../storage/use-live';
import { Button } from '../../ui/button';
import { Checkbox } from '../../ui/checkbox';
import { Dialog } from '../../ui/dialog';
import { ProgressPanel } from '../../ui/progress-panel';
import { RadioGroup } from '../../ui/radio-group';
import { TextField } from '../../ui/text-field';
import { useToasts } from '../../ui/toasts';
import styles from './export.module.css';
import { exportFileName } from './export-file-name';
import { ExportNotice } from './export-notice';
import { defaultTableChoices } from '../../app/contact-table';
import { TableFields } from './table-fields';
import { useExport } from './use-export';
import { useTableWords } from './use-table-words';

export type ExportDialogProps = {
  /** The contacts to write, in this order; at least one. */
  ids: string[];
  onClose: () => void;
};

type FormatId = 'vcard3' | 'vcard4' | 'csv';

/** Writes contacts to a file that other programs read. */
export function ExportDialog({ ids, onClose }: ExportDialogProps) {
  const { t } = useTranslation(['contactExport', 'common']);
  const formats = useFormats();
  const { storage } = useServices();
  const toasts = useToasts();
  const [format, setFormat] = useState<FormatId>('vcard3');
  const [table, setTable] = useState(defaultTableChoices);
  const [isFiltered, setFiltered] = useState(true);
  const [typedName, setTypedName] = useState<string | null>(null);
  const words = useTableWords();
  const [onlyId] = ids;
  const single = useLive(
    async () => (ids.length === 1 && onlyId ? storage.contacts.get(onlyId) : undefined),
    [storage, onlyId, ids.length],
    undefined,
  );
  const { state, run, cancel } = useExport((name) => {
    toasts.show({
      kind: 'ok',
      text: t('contactExport:saved', { count: ids.length, formatted: formats.number(ids.length), name }),
    });
    onClose();
  });

  const ending = format === 'csv' ? 'csv' : 'vcf';
  const subject = (single && contactLabel(single)) || t('contactExport:fileWord');
  const fileName = typedName ?? exportFileName(subject, today(), ending);
  const isBusy = state.kind === 'running' || state.kind === 'saving';
  const counted = { count: ids.length, formatted: formats.number(ids.length) };

  const save = () => {
    void run({
      ids,
      format:
        format === 'csv'
          ? { kind: 'table', choices: table, words }
          : { kind: 'cards', version: format === 'vcard3' ? '3.0' : '4.0' },
      withoutWithheld: isFiltered,
      fileName: fileName.toLowerCase().endsWith(`.${ending}`) ? fileName : `${fileName}.${ending}`,
      filter: {
        name: t(ending === 'csv' ? 'contactExport:filter.csv' : 'contactExport:filter.vcf'),
        extensions: [ending],
      },
    });
  };

  return (
    <Dialog
      title={t('contactExport:title', counted)}
      isOpen
      onClose={onClose}
      dismissable={!isBusy}
      actions={
        <>
          <Button onPress={isBusy ? cancel : onClose} disabled={state.kind === 'saving'}>
            {t('common:cancel')}
          </Button>
          <Button
            variant="primary"
            onPress={save}
            pending={isBusy}
            disabled={format === 'csv' && table.columns.length === 0}
          >
            {t('contactExport:save')}
          </Button>
        </>
      }
    >
      <div className={styles['stack']}>
        <ExportNotice state={state} />
        {state.kind === 'running' && ids.length >= 500 ? (
          <ProgressPanel
            label={t('contactExport:running')}
            done={state.done}
            total={ids.length}
            countText={t('contactExport:progress', {
              done: formats.number(state.done),
              total: formats.number(ids.length),
            })}
          />
        ) : (
          <>
            <RadioGroup<FormatId>
              label={t('contactExport:format.label')}
              choices={(['vcard3', 'vcard4', 'csv'] as const).map((id) => ({
                id,
                text: t(`contactExport:format.${id}`),
                detail: t(`contactExport:formatHint.${id}`),
              }))}
              value={format}
              onChange={setFormat}
            />
            {format === 'csv' && <TableFields value={table} onChange={setTable} />}
            <Checkbox checked={isFiltered} onChange={setFiltered} detail={t('contactExport:withheldHint')}>
              {t('contactExport:withheld')}
            </Checkbox>
            <TextField
              label={t('contactExport:fileName')}
              value={fileName}
              onChange={setTypedName}
              spellCheck={false}
            />
          </>
        )}
      </div>
    </Dialog>
  );
}

/* oxlint-disable jsx-a11y/no-autofocus -- the dialog asks for one thing only */
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { longestTemplateName, type SheetTemplate, templateNamed } from '../domain/sheet-template';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { TextField } from '../ui/text-field';
import styles from './template-name-dialog.module.css';

export type TemplateNameDialogProps = {
  /** The one that is renamed; a new one is kept without. */
  template?: SheetTemplate;
  templates: readonly SheetTemplate[];
  /** What the template holds, before it is kept. */
  children?: ReactNode;
  /** Resolves to whether it went well; the dialog stays if not. */
  onSave: (name: string) => Promise<boolean>;
  onClose: () => void;
};

/** Asks for the name of a template; each is there once. */
export function TemplateNameDialog({
  template,
  templates,
  children,
  onSave,
  onClose,
}: TemplateNameDialogProps) {
  const { t } = useTranslation(['templates', 'common']);
  const [name, setName] = useState(template?.name ?? '');
  const [checked, setChecked] = useState(false);
  const wanted = name.trim();
  const same = templateNamed(templates, wanted, template?.id);
  const error =
    wanted === '' ? t('dialog.nameMissing') : same ? t('dialog.nameTaken', { name: same.name }) : undefined;

  const save = async () => {
    setChecked(true);
    if (error === undefined && (await onSave(wanted))) onClose();
  };
  return (
    <Dialog
      title={t(template ? 'dialog.renameTitle' : 'dialog.keepTitle')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" onPress={() => void save()}>
            {t(template ? 'dialog.rename' : 'dialog.keep')}
          </Button>
        </>
      }
    >
      <form
        noValidate
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextField
          label={t('dialog.name')}
          description={t('dialog.nameHint')}
          required
          autoFocus
          value={name}
          onChange={setName}
          maxLength={longestTemplateName}
          error={checked ? error : undefined}
        />
        {children}
      </form>
    </Dialog>
  );
}

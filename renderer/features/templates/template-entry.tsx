import { CalendarDays, FileText, Pencil, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { readSheetContacts } from '../../app/sheet-contacts';
import type { TemplateWay } from '../../app/template-run';
import { useToday } from '../../app/today';
import { useContactsWords } from '../../app/use-contacts-words';
import { useLookup } from '../../app/use-lookup';
import { partnershipLabel } from '../../domain/partnership-rules';
import type { SheetTemplate } from '../../domain/sheet-template';
import { readSheetChoices } from '../../print/contact-sheet/sheet-choices';
import { readPlannerChoices } from '../../print/wall-planner/planner-choices';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { IconButton } from '../../ui/icon-button';
import styles from './templates.module.css';

export type TemplateEntryProps = {
  template: SheetTemplate;
  onRun: (way: TemplateWay) => void;
  onRename: () => void;
  onRemove: () => void;
};

/** A template with what it makes, and its file one press away. */
export function TemplateEntry({ template, onRun, onRename, onRemove }: TemplateEntryProps) {
  const { t } = useTranslation(['templates', 'common']);
  const { name, kind } = template;
  const { how, whom } = useTemplateWords(template);
  return (
    <li className={styles['entry']}>
      <Icon icon={kind === 'contacts' ? FileText : CalendarDays} className={styles['sign']} />
      <div className={styles['words']}>
        <strong>{name}</strong>
        <span className={styles['detail']}>{how}</span>
        <span className={styles['detail']}>{whom}</span>
      </div>
      <fieldset className={styles['actions']} aria-label={name}>
        <Button size="small" aria-label={t('showOf', { name })} onPress={() => onRun('show')}>
          {t('show')}
        </Button>
        <Button
          size="small"
          variant="primary"
          icon={FileText}
          aria-label={t('makeOf', { name })}
          onPress={() => onRun('pdf')}
        >
          {t('make')}
        </Button>
        <IconButton aria-label={t('rename', { name })} icon={Pencil} onPress={onRename} />
        <IconButton aria-label={t('common:removeItem', { item: name })} icon={Trash2} onPress={onRemove} />
      </fieldset>
    </li>
  );
}

/** What a template makes, in the words of the screen on which it was kept. */
function useTemplateWords({ kind, choices, contacts, partnershipId }: SheetTemplate) {
  const { t } = useTranslation(['templates', 'contactSheet', 'wallPlanner']);
  const contactsWords = useContactsWords();
  const { partnerships, houses } = useLookup();
  const today = useToday();
  const partnership = partnerships.find(({ id }) => id === partnershipId);
  const where = partnership && partnershipLabel(partnership, houses);
  if (kind === 'planner') {
    const { year, span, languages, paper } = readPlannerChoices(choices, today);
    return {
      how: [t('kind.planner'), t(`contactSheet:languages.${languages}`), paper].join(' · '),
      whom: [where, `${t(`wallPlanner:span.${span}`)} ${year}`].filter(Boolean).join(' · '),
    };
  }
  const { layout, languages, paper, landscape } = readSheetChoices(choices);
  const format = t(`contactSheet:format.${landscape ? 'landscape' : 'portrait'}`);
  return {
    how: [
      t('kind.contacts'),
      t(`contactSheet:layout.${layout}.name`),
      t(`contactSheet:languages.${languages}`),
      `${paper} ${format}`,
    ].join(' · '),
    whom: [where, contactsWords(readSheetContacts(contacts, today))].filter(Boolean).join(' · '),
  };
}

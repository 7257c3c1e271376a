import { ChevronDown, ChevronUp, Users } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { explainError } from '../../app/explain-error';
import { forgetApart, rememberApart } from '../../app/people-apart';
import { useServices } from '../../app/services';
import { useFormats } from '../../app/settings-context';
import { contactLabel } from '../../domain/contact-label';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { useToasts } from '../../ui/toasts';
import styles from './duplicates.module.css';
import { MergeComparison } from './merge-comparison';
import type { FilledGroup } from './use-duplicate-groups';

export type DuplicateGroupCardProps = {
  group: FilledGroup;
  /** The group has been merged, kept apart, or is open again. */
  onSettled: () => void;
};

/** One group: who, why they are taken for one person, and the comparison on request. */
export function DuplicateGroupCard({ group: { group, contacts }, onSettled }: DuplicateGroupCardProps) {
  const { t } = useTranslation(['merge', 'common', 'errors']);
  const formats = useFormats();
  const { storage } = useServices();
  const toasts = useToasts();
  const [isOpen, setOpen] = useState(false);
  const names = contacts.map((contact) => contactLabel(contact) || t('merge:nameless'));
  const title = formats.list([...new Set(names)]);

  const fail = (error: unknown) => toasts.show({ kind: 'error', text: t(`errors:${explainError(error)}`) });
  const keepApart = async () => {
    try {
      await rememberApart(storage, [group.ids]);
      const undo = () => void forgetApart(storage, group.ids).then(onSettled).catch(fail);
      toasts.show({
        kind: 'ok',
        text: t('merge:keptApart', { names: title }),
        action: { label: t('common:undo'), onPress: undo },
      });
      onSettled();
    } catch (error) {
      fail(error);
    }
  };

  return (
    <Card
      title={title}
      actions={
        <Badge tone={group.certainty === 'likely' ? 'warning' : 'info'}>
          {t(`merge:certainty.${group.certainty}`)}
        </Badge>
      }
    >
      <p className={styles['reasons']}>
        {[
          t('merge:entries', { count: contacts.length }),
          formats.list(group.reasons.map((reason) => t(`merge:reason.${reason}`))),
        ].join(' · ')}
      </p>
      <div className={styles['bar']}>
        <Button
          variant={isOpen ? 'quiet' : 'secondary'}
          iconAfter={isOpen ? ChevronUp : ChevronDown}
          aria-label={t(isOpen ? 'merge:hideOf' : 'merge:compareOf', { names: title })}
          onPress={() => setOpen(!isOpen)}
        >
          {t(isOpen ? 'merge:hide' : 'merge:compare')}
        </Button>
        <Button
          variant="quiet"
          icon={Users}
          aria-label={`${t('merge:apart', { count: contacts.length })}: ${title}`}
          onPress={() => void keepApart()}
        >
          {t('merge:apart', { count: contacts.length })}
        </Button>
      </div>
      {isOpen && (
        <div className={styles['details']}>
          <MergeComparison contacts={contacts} onMerged={onSettled} />
        </div>
      )}
    </Card>
  );
}

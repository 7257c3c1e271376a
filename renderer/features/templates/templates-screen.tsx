import { LayoutTemplate } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { paths } from '../../app/paths';
import { useServices } from '../../app/services';
import { TemplateNameDialog } from '../../app/template-name-dialog';
import { useRunTemplate } from '../../app/template-run';
import { useTemplates } from '../../app/use-templates';
import { useUndoable } from '../../app/use-undoable';
import type { SheetTemplate } from '../../domain/sheet-template';
import { BackLink } from '../../ui/back-link';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { EmptyState } from '../../ui/empty-state';
import { PageHeader } from '../../ui/page-header';
import { TemplateEntry } from './template-entry';
import styles from './templates.module.css';

/** All templates: one press writes the file of any, another opens its sheet; here they are renamed and deleted. */
export function TemplatesScreen() {
  const { t } = useTranslation(['templates', 'contactSheet']);
  const { storage } = useServices();
  const [, navigate] = useLocation();
  const undoable = useUndoable();
  const run = useRunTemplate();
  const templates = useTemplates();
  const [renamed, setRenamed] = useState<SheetTemplate | null>(null);

  return (
    <div className={styles['screen']}>
      <BackLink href={paths.contacts}>{t('contactSheet:back')}</BackLink>
      <PageHeader title={t('title')} subtitle={t('subtitle')} />
      <Card title={t('list')}>
        {templates.length === 0 ? (
          <EmptyState
            icon={LayoutTemplate}
            title={t('empty.title')}
            level={3}
            actions={
              <>
                <Button onPress={() => navigate(paths.wallPlanner)}>{t('empty.planner')}</Button>
                <Button variant="primary" onPress={() => navigate(paths.contactSheet)}>
                  {t('empty.sheet')}
                </Button>
              </>
            }
          >
            {t('empty.body')}
          </EmptyState>
        ) : (
          <ul className={styles['list']}>
            {templates.map((template) => (
              <TemplateEntry
                key={template.id}
                template={template}
                onRun={(way) => run(template, way)}
                onRename={() => setRenamed(template)}
                onRemove={() =>
                  void undoable(
                    () => storage.templates.remove(template.id),
                    t('removed', { name: template.name }),
                  )
                }
              />
            ))}
          </ul>
        )}
      </Card>
      {renamed && (
        <TemplateNameDialog
          template={renamed}
          templates={templates}
          onSave={async (name) =>
            undoable(() => storage.templates.save({ ...renamed, name }), t('renamed', { name }))
          }
          onClose={() => setRenamed(null)}
        />
      )}
    </div>
  );
}

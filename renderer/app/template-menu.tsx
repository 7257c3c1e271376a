import { LayoutTemplate, Save, SquarePlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { SheetTemplate, TemplateKind } from '../domain/sheet-template';
import { MenuButton, type MenuEntry } from '../ui/menu';
import { paths } from './paths';
import { useServices } from './services';
import { useSettings } from './settings-context';
import { openTemplates } from './template-run';
import { TemplateNameDialog } from './template-name-dialog';
import { useTemplates } from './use-templates';
import { useUndoable } from './use-undoable';

export type TemplateMenuProps = {
  kind: TemplateKind;
  /** The sheet as it stands, as it would be kept. */
  choices: object;
  contacts: object;
  /** Says what is kept, under the name that is asked for. */
  summary: string;
  /** Shows the sheet of a template here. */
  onShow: (template: SheetTemplate) => void;
};

/** Templates of one kind: one press shows the sheet of any, keeps the present one, or takes its changes along. */
export function TemplateMenu({ kind, choices, contacts, summary, onShow }: TemplateMenuProps) {
  const { t } = useTranslation('templates');
  const { storage } = useServices();
  const { partnershipId } = useSettings().settings;
  const [, navigate] = useLocation();
  const undoable = useUndoable();
  const all = useTemplates();
  const openId = openTemplates.use()[kind];
  const [isAsking, setAsking] = useState(false);
  const open = all.find(({ id }) => id === openId);
  const now = { partnershipId, choices, contacts };
  const isChanged = open !== undefined && asText(now) !== asText(open);

  const keep = async (template: SheetTemplate) => {
    const { name } = template;
    const went = await undoable(() => storage.templates.save(template), t('kept', { name }));
    if (went) openTemplates.set({ [kind]: template.id });
    return went;
  };
  const entries: MenuEntry[] = [
    ...all
      .filter((each) => each.kind === kind)
      .map((template) => ({
        kind: 'action' as const,
        id: template.id,
        text: template.name,
        checked: template.id === openId && !isChanged,
        onAction: () => {
          openTemplates.set({ [kind]: template.id });
          onShow(template);
        },
      })),
    ...(all.length > 0 ? [{ kind: 'separator' as const, id: 'line' }] : []),
    ...(open && isChanged
      ? [
          {
            kind: 'action' as const,
            id: 'changes',
            text: t('keepChanges', { name: open.name }),
            icon: Save,
            onAction: () => void keep({ ...open, ...now }),
          },
        ]
      : []),
    { kind: 'action', id: 'keep', text: t('keep'), icon: SquarePlus, onAction: () => setAsking(true) },
    {
      kind: 'action',
      id: 'all',
      text: t('all'),
      icon: LayoutTemplate,
      onAction: () => navigate(paths.templates),
    },
  ];
  return (
    <>
      <MenuButton label={t('open')} icon={LayoutTemplate} entries={entries} />
      {isAsking && (
        <TemplateNameDialog
          templates={all}
          onSave={async (name) => keep({ id: crypto.randomUUID(), name, kind, ...now })}
          onClose={() => setAsking(false)}
        >
          <p>{t('dialog.holds', { what: summary })}</p>
        </TemplateNameDialog>
      )}
    </>
  );
}

/** What a template holds, in one order of its fields, so that two of them can be compared. */
function asText({ partnershipId, choices, contacts }: Omit<SheetTemplate, 'id' | 'name' | 'kind'>): string {
  return JSON.stringify({ partnershipId, choices, contacts }, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

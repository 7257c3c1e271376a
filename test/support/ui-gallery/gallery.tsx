import { Download, Plus, Printer, Trash2, Upload, Users } from 'lucide-react';
import { useMemo, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import { Button } from '../../../renderer/ui/button';
import { Card } from '../../../renderer/ui/card';
import { ConfirmDialog } from '../../../renderer/ui/confirm-dialog';
import { Dialog } from '../../../renderer/ui/dialog';
import { EmptyState } from '../../../renderer/ui/empty-state';
import { FileDrop } from '../../../renderer/ui/file-drop';
import { FilterChip, FilterMenuChip } from '../../../renderer/ui/filter-chip';
import { Kbd } from '../../../renderer/ui/kbd';
import { MenuButton } from '../../../renderer/ui/menu';
import { PageHeader } from '../../../renderer/ui/page-header';
import { SearchField } from '../../../renderer/ui/search-field';
import { SegmentedControl } from '../../../renderer/ui/segmented-control';
import { SidePanel } from '../../../renderer/ui/side-panel';
import { Tabs } from '../../../renderer/ui/tabs';
import { TextField } from '../../../renderer/ui/text-field';
import { ToastProvider, useToasts } from '../../../renderer/ui/toasts';
import { PeopleGrid } from './people-grid';
import styles from './gallery.module.css';
import { Fields, topics } from './gallery-fields';
import { Buttons, Detail, Messages } from './gallery-parts';

const nothing = () => undefined;

function Floating() {
  const toasts = useToasts();
  const [open, setOpen] = useState<'dialog' | 'confirm' | 'panel'>();
  const close = () => setOpen(undefined);
  return (
    <Card title="Was schwebt" level={2}>
      <div className={styles['row']}>
        <Button onPress={() => setOpen('dialog')}>Dialog</Button>
        <Button onPress={() => setOpen('confirm')}>Rückfrage</Button>
        <Button onPress={() => setOpen('panel')}>Seitenleiste</Button>
        <Button
          onPress={() =>
            toasts.show({
              kind: 'ok',
              text: '3 Kontakte in den Papierkorb gelegt.',
              action: { label: 'Rückgängig machen', onPress: nothing },
            })
          }
        >
          Meldung
        </Button>
        <Button onPress={() => toasts.show({ kind: 'error', text: 'Die Datei ließ sich nicht lesen.' })}>
          Fehler
        </Button>
        <MenuButton
          label="Weitere Aktionen"
          entries={[
            {
              kind: 'action',
              id: 'print',
              text: 'Drucken',
              icon: Printer,
              keys: 'Strg P',
              onAction: nothing,
            },
            { kind: 'action', id: 'save', text: 'Als Datei sichern', icon: Download, onAction: nothing },
            { kind: 'separator', id: 's' },
            { kind: 'action', id: 'delete', text: 'Löschen', icon: Trash2, danger: true, onAction: nothing },
          ]}
        />
      </div>
      <Dialog
        title="Kontakt bearbeiten"
        isOpen={open === 'dialog'}
        onClose={close}
        actions={
          <>
            <Button onPress={close}>Abbrechen</Button>
            <Button variant="primary" onPress={close}>
              Speichern
            </Button>
          </>
        }
      >
        <TextField label="Nachname" value="Muster" onChange={nothing} />
      </Dialog>
      <ConfirmDialog
        title="3 Kontakte löschen?"
        confirmLabel="Löschen"
        danger
        isOpen={open === 'confirm'}
        onConfirm={close}
        onCancel={close}
      >
        Sie liegen danach 90 Tage im Papierkorb.
      </ConfirmDialog>
      <SidePanel title="Abgleich" isOpen={open === 'panel'} onClose={close}>
        <p>Mit Venlo abgeglichen, 10:42</p>
      </SidePanel>
    </Card>
  );
}

/** Every component of the kit on one page, for eyes and for axe. */
export function Gallery() {
  const [view, setView] = useState<'weeks' | 'year' | 'list'>('weeks');
  const [language, setLanguage] = useState<'de' | 'nl'>('de');
  const [tab, setTab] = useState<'one' | 'two'>('one');
  const [search, setSearch] = useState('');
  const [topic, setTopic] = useState<string[]>([]);
  const [both, setBoth] = useState(true);
  const tabs = useMemo(
    () => [
      { id: 'one' as const, title: 'Personen', count: 12, children: <p>Inhalt der ersten Karte</p> },
      { id: 'two' as const, title: 'Verlauf', children: <p>Inhalt der zweiten Karte</p> },
    ],
    [],
  );
  return (
    <I18nProvider locale="de-DE">
      <ToastProvider>
        <main className={styles['page']}>
          <PageHeader
            title="Kontakte"
            subtitle="1 284 Personen in zwei Häusern"
            actions={
              <>
                <Button icon={Upload}>Importieren</Button>
                <Button icon={Printer}>Kontaktblatt</Button>
                <Button variant="primary" icon={Plus}>
                  Neuer Kontakt
                </Button>
              </>
            }
          />
          <div className={styles['row']}>
            <FilterChip label="Beide Häuser" on={both} onChange={setBoth} />
            <FilterMenuChip label="Thema" choices={topics} value={topic} onChange={setTopic} />
            <FilterMenuChip
              label="spricht"
              choices={topics}
              value={['abfall', 'geodaten']}
              onChange={nothing}
            />
            <FilterChip label="fehlt auf Niederländisch" on={false} onChange={nothing} />
          </div>
          <div className={styles['columns']}>
            <Card padding="none" className={styles['grid']}>
              <PeopleGrid count={20_000} />
            </Card>
            <Detail />
          </div>
          <div className={styles['row']}>
            <SearchField
              label="Suchen: Name, Thema, Nummer …"
              value={search}
              onChange={setSearch}
              hint={<Kbd>Strg K</Kbd>}
            />
            <SegmentedControl
              label="Sprache"
              tone="ink"
              value={language}
              onChange={setLanguage}
              segments={[
                { id: 'de', text: 'DE' },
                { id: 'nl', text: 'NL' },
              ]}
            />
            <SegmentedControl
              label="Ansicht"
              value={view}
              onChange={setView}
              segments={[
                { id: 'weeks', text: 'Wochen' },
                { id: 'year', text: 'Jahr' },
                { id: 'list', text: 'Liste' },
              ]}
            />
          </div>
          <div className={styles['columns']}>
            <Messages />
            <div className={styles['stack']}>
              <Buttons />
              <Floating />
              <Card title="Reiter">
                <Tabs label="Teile" tabs={tabs} value={tab} onChange={setTab} />
              </Card>
            </div>
          </div>
          <Fields />
          <div className={styles['columns']}>
            <Card>
              <EmptyState
                icon={Users}
                title="Noch keine Kontakte"
                actions={
                  <>
                    <Button variant="primary">Importieren</Button>
                    <Button>Kontakt anlegen</Button>
                  </>
                }
              >
                Hier stehen die Menschen aus beiden Häusern.
              </EmptyState>
            </Card>
            <FileDrop
              label="vCard, CSV oder Excel hierher ziehen"
              chooseLabel="Datei wählen"
              onFiles={nothing}
            >
              Bis 200 MB. Nichts wird ohne Ihre Zustimmung überschrieben.
            </FileDrop>
          </div>
        </main>
      </ToastProvider>
    </I18nProvider>
  );
}

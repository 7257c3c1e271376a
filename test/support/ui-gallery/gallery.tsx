import { Download, Mail, Pencil, Phone, Plus, Printer, Trash2, Upload, Users } from 'lucide-react';
import { useMemo, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import type { Localized } from '../../../renderer/domain/localized';
import { Avatar } from '../../../renderer/ui/avatar';
import { Badge } from '../../../renderer/ui/badge';
import { Banner } from '../../../renderer/ui/banner';
import { BilingualField } from '../../../renderer/ui/bilingual-field';
import { Button } from '../../../renderer/ui/button';
import { Card } from '../../../renderer/ui/card';
import { Checkbox } from '../../../renderer/ui/checkbox';
import { ComboBox } from '../../../renderer/ui/combo-box';
import { ConfirmDialog } from '../../../renderer/ui/confirm-dialog';
import { DateField } from '../../../renderer/ui/date-field';
import { DefinitionList } from '../../../renderer/ui/definition-list';
import { Dialog } from '../../../renderer/ui/dialog';
import { EmptyState } from '../../../renderer/ui/empty-state';
import { FileDrop } from '../../../renderer/ui/file-drop';
import { FilterChip, FilterMenuChip } from '../../../renderer/ui/filter-chip';
import { HouseMark } from '../../../renderer/ui/house-mark';
import { IconButton } from '../../../renderer/ui/icon-button';
import { Kbd } from '../../../renderer/ui/kbd';
import { LocalizedText } from '../../../renderer/ui/localized-text';
import { MenuButton } from '../../../renderer/ui/menu';
import { MultiSelect } from '../../../renderer/ui/multi-select';
import { PageHeader } from '../../../renderer/ui/page-header';
import { ProgressPanel } from '../../../renderer/ui/progress-panel';
import { RadioGroup } from '../../../renderer/ui/radio-group';
import { SearchField } from '../../../renderer/ui/search-field';
import { SegmentedControl } from '../../../renderer/ui/segmented-control';
import { Select } from '../../../renderer/ui/select';
import { SidePanel } from '../../../renderer/ui/side-panel';
import { Switch } from '../../../renderer/ui/switch';
import { Tabs } from '../../../renderer/ui/tabs';
import { TextArea } from '../../../renderer/ui/text-area';
import { TextField } from '../../../renderer/ui/text-field';
import { ToastProvider, useToasts } from '../../../renderer/ui/toasts';
import { PeopleGrid } from './people-grid';
import { colours } from './people';
import styles from './gallery.module.css';

const nothing = () => undefined;
const houses = [
  { id: 'krefeld', text: 'Stadt Krefeld', mark: <HouseMark letter="K" colour={colours.K} /> },
  {
    id: 'venlo',
    text: 'Gemeente Venlo',
    lang: 'nl',
    mark: <HouseMark letter="V" colour={colours.V} pattern="hatched" />,
  },
];
const topics = ['Abfall', 'Zusammenarbeit', 'Klimaanpassung', 'Geodaten', 'Stadtplanung', 'Feuerwehr'].map(
  (text) => ({ id: text.toLowerCase(), text }),
);

function Fields() {
  const [name, setName] = useState('Piet van den Muster');
  const [phone, setPhone] = useState('+31 77 359 62');
  const [house, setHouse] = useState<string | undefined>('venlo');
  const [topic, setTopic] = useState<string | undefined>();
  const [chosen, setChosen] = useState(['abfall', 'geodaten']);
  const [day, setDay] = useState<string | undefined>('2026-06-10');
  const [post, setPost] = useState<Localized>({ nl: 'Teamleider afvalbeheer' });
  const [notes, setNotes] = useState<Localized>({ de: 'Dienstags im Rathaus, Raum B 123.' });
  const [kind, setKind] = useState<'all' | 'own' | 'none'>('all');
  const [on, setOn] = useState(true);
  return (
    <Card title="Felder">
      <div className={styles['fields']}>
        <TextField label="Name" value={name} onChange={setName} required />
        <TextField
          label="Telefon"
          type="tel"
          value={phone}
          onChange={setPhone}
          warning="Diese Nummer ist kürzer als üblich."
        />
        <TextField
          label="E-Mail"
          value="muster@"
          onChange={nothing}
          error="Hier fehlt der Teil hinter dem @."
        />
        <TextField label="Kennung" value="krefeld-0012" onChange={nothing} disabled />
        <Select label="Haus" choices={houses} value={house} onChange={setHouse} />
        <ComboBox
          label="Thema"
          choices={topics}
          value={topic}
          onChange={setTopic}
          placeholder="Thema suchen"
        />
        <DateField label="Bestätigt am" value={day} onChange={setDay} />
        <TextArea
          label="Bemerkung"
          value=""
          onChange={nothing}
          rows={2}
          description="Nur für Ihr Haus sichtbar."
        />
        <MultiSelect label="Themen" choices={topics} value={chosen} onChange={setChosen} onCreate={nothing} />
        <RadioGroup
          label="Weitergabe"
          value={kind}
          onChange={setKind}
          choices={[
            { id: 'all', text: 'Beide Häuser' },
            { id: 'own', text: 'Nur eigenes Haus', detail: 'Wird nicht abgeglichen.' },
            { id: 'none', text: 'Niemand', disabled: true },
          ]}
        />
        <div className={styles['stack']}>
          <Checkbox checked={on} onChange={setOn}>
            Nicht weitergeben
          </Checkbox>
          <Checkbox checked={false} indeterminate onChange={nothing}>
            Einige ausgewählt
          </Checkbox>
          <Checkbox checked={false} disabled onChange={nothing}>
            Gesperrt
          </Checkbox>
        </div>
        <div className={styles['stack']}>
          <Switch on={on} onChange={setOn} detail="Wirkt sofort.">
            Große Schrift
          </Switch>
          <Switch on={!on} onChange={(next) => setOn(!next)}>
            Ruhige Farben
          </Switch>
        </div>
      </div>
      <div className={styles['stack']}>
        <BilingualField
          label="Funktion"
          value={post}
          onChange={setPost}
          language="de"
          warning={{ de: 'Fehlt auf Deutsch.' }}
        />
        <BilingualField label="Hinweise" value={notes} onChange={setNotes} language="de" multiline />
      </div>
    </Card>
  );
}

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

function Detail() {
  return (
    <Card>
      <div className={styles['person']}>
        <Avatar initials="PM" colour={colours.V} size="large" />
        <div>
          <h2>Piet van den Muster</h2>
          <p className="muted">Teamleitung Abfallwirtschaft</p>
          <p className="muted small">
            <LocalizedText text={{ nl: 'Teamleider afvalbeheer' }} language="de" />
          </p>
        </div>
      </div>
      <DefinitionList
        rows={[
          {
            id: 'house',
            label: 'Haus',
            value: (
              <>
                <HouseMark letter="V" colour={colours.V} pattern="hatched" /> Gemeente Venlo · Openbare ruimte
              </>
            ),
          },
          {
            id: 'phone',
            label: 'Telefon',
            value: (
              <>
                <strong className="tabular">0031 77 359 62 11</strong>{' '}
                <span className="muted small">aus Krefeld gewählt</span>
              </>
            ),
            actions: <IconButton aria-label="Anrufen" icon={Phone} size="small" />,
          },
          { id: 'mail', label: 'E-Mail', value: <a href="#mail">p.vandenmuster@example.org</a> },
          { id: 'speaks', label: 'Spricht', value: 'Niederländisch, Deutsch, etwas Englisch' },
        ]}
      />
      <div className={styles['row']}>
        <Button variant="primary" icon={Phone}>
          Anrufen
        </Button>
        <Button icon={Mail}>Schreiben</Button>
        <Button icon={Pencil}>Bearbeiten</Button>
      </div>
    </Card>
  );
}

function Messages() {
  return (
    <Card title="Zu klären (2)" actions={<Badge tone="ok">abgeglichen</Badge>} colour={colours.K}>
      <div className={styles['stack']}>
        <Banner
          kind="warning"
          title="Do 4. Juni: Krefeld geschlossen"
          actions={
            <>
              <Button>Auf Fr 5. Juni verlegen</Button>
              <Button>Ausfallen lassen</Button>
            </>
          }
        >
          (Fronleichnam), Venlo offen. Der Tag von Joris Voorbeeld fällt aus.
        </Banner>
        <Banner kind="info" title="Neu:" onDismiss={nothing}>
          Die Rotation steht bis Dezember.
        </Banner>
        <Banner kind="ok">Alle 412 Kontakte sind übernommen.</Banner>
        <Banner kind="error" title="Nicht gesendet.">
          Ihre Änderung ist auf diesem Gerät gespeichert.
        </Banner>
        <ProgressPanel
          label="Kontakte werden importiert"
          done={1240}
          total={5000}
          countText="1.240 von 5.000"
          onCancel={nothing}
        >
          Was schon übernommen ist, bleibt.
        </ProgressPanel>
      </div>
    </Card>
  );
}

function Buttons() {
  return (
    <Card title="Schaltflächen">
      <div className={styles['row']}>
        <Button variant="primary">Haupt</Button>
        <Button>Neben</Button>
        <Button variant="quiet">Leise</Button>
        <Button variant="danger" icon={Trash2}>
          Löschen
        </Button>
        <Button disabled>Gesperrt</Button>
        <Button variant="primary" disabled>
          Gesperrt
        </Button>
        <Button pending>Läuft</Button>
        <Button size="small">Klein</Button>
        <IconButton aria-label="Drucken" icon={Printer} />
        <IconButton aria-label="Notieren" icon={Pencil} variant="secondary" pressed />
        <Kbd>Strg K</Kbd>
        <Badge>8</Badge>
      </div>
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

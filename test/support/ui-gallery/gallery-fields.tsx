import { useState } from 'react';
import type { Localized } from '../../../renderer/domain/localized';
import { BilingualField } from '../../../renderer/ui/bilingual-field';
import { Card } from '../../../renderer/ui/card';
import { Checkbox } from '../../../renderer/ui/checkbox';
import { ComboBox } from '../../../renderer/ui/combo-box';
import { DateField } from '../../../renderer/ui/date-field';
import { HouseMark } from '../../../renderer/ui/house-mark';
import { MultiSelect } from '../../../renderer/ui/multi-select';
import { RadioGroup } from '../../../renderer/ui/radio-group';
import { Select } from '../../../renderer/ui/select';
import { Switch } from '../../../renderer/ui/switch';
import { TextArea } from '../../../renderer/ui/text-area';
import { TextField } from '../../../renderer/ui/text-field';
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
export const topics = [
  'Abfall',
  'Zusammenarbeit',
  'Klimaanpassung',
  'Geodaten',
  'Stadtplanung',
  'Feuerwehr',
].map((text) => ({ id: text.toLowerCase(), text }));

/** Every field, filled as on a form. */
export function Fields() {
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

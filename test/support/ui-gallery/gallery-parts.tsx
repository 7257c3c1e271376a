import { Mail, Pencil, Phone, Printer, Trash2 } from 'lucide-react';
import { Avatar } from '../../../renderer/ui/avatar';
import { Badge } from '../../../renderer/ui/badge';
import { Banner } from '../../../renderer/ui/banner';
import { Button } from '../../../renderer/ui/button';
import { Card } from '../../../renderer/ui/card';
import { DefinitionList } from '../../../renderer/ui/definition-list';
import { HouseMark } from '../../../renderer/ui/house-mark';
import { IconButton } from '../../../renderer/ui/icon-button';
import { Kbd } from '../../../renderer/ui/kbd';
import { LocalizedText } from '../../../renderer/ui/localized-text';
import { ProgressPanel } from '../../../renderer/ui/progress-panel';
import { colours } from './people';
import styles from './gallery.module.css';

const nothing = () => undefined;

/** What is known of one person. */
export function Detail() {
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

/** Banners of all kinds, and progress. */
export function Messages() {
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

/** Buttons in every variant. */
export function Buttons() {
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

import { Pencil, Trash2 } from 'lucide-react';
import { useCallback, useState } from 'react';
import { DataGrid } from '../../../renderer/ui/data-grid';
import type { GridColumn, GridSort } from '../../../renderer/ui/grid-types';
import { HouseMark } from '../../../renderer/ui/house-mark';
import { LocalizedText } from '../../../renderer/ui/localized-text';
import { TwoLines } from '../../../renderer/ui/two-lines';
import { applyToggle } from '../../../renderer/ui/row-selection';
import { type Person, colours, personAt } from './people';

const columns: GridColumn<Person>[] = [
  {
    id: 'house',
    header: 'Haus',
    headerHidden: true,
    width: '2.5rem',
    render: ({ house }) => (
      <HouseMark
        letter={house}
        colour={colours[house]}
        pattern={house === 'V' ? 'hatched' : 'plain'}
        label={house === 'V' ? 'Venlo' : 'Krefeld'}
      />
    ),
  },
  {
    id: 'name',
    header: 'Name',
    width: 'minmax(10rem, 2.2fr)',
    sortable: true,
    render: (person) => (
      <TwoLines first={person.name} second={<LocalizedText text={person.post} language="de" />} />
    ),
  },
  {
    id: 'topic',
    header: 'Thema',
    width: 'minmax(7rem, 1fr)',
    sortable: true,
    hideBelow: 420,
    render: ({ topic }) => topic,
  },
  {
    id: 'phone',
    header: 'Telefon',
    width: 'minmax(9rem, 1fr)',
    hideBelow: 560,
    render: ({ phone }) => <span className="tabular">{phone}</span>,
    spoken: ({ phone }) => `Telefon ${phone}`,
  },
];

const cache = new Map<number, Person>();

function cachedPerson(index: number): Person {
  const person = cache.get(index) ?? personAt(index);
  cache.set(index, person);
  return person;
}

export type PeopleGridProps = {
  count: number;
  rowAt?: (index: number) => Person | undefined;
  onVisibleRange?: (from: number, to: number) => void;
};

/** The grid of the gallery: invented people, with selection, sorting and a menu. */
export function PeopleGrid({ count, rowAt = cachedPerson, onVisibleRange }: PeopleGridProps) {
  const [active, setActive] = useState<number | undefined>(3);
  const [sort, setSort] = useState<GridSort>({ columnId: 'name', direction: 'ascending' });
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const keyAt = useCallback((index: number) => (index < count ? personAt(index).id : undefined), [count]);
  const all = () => setSelected(new Set(Array.from({ length: count }, (_, index) => `p${index}`)));
  return (
    <DataGrid
      label="Kontakte"
      rowCount={count}
      rowAt={rowAt}
      rowKey={(person) => person.id}
      columns={columns}
      sort={sort}
      onSort={setSort}
      activeIndex={active}
      onActivate={setActive}
      selection={{
        mode: 'multiple',
        state: selected.size === 0 ? 'none' : selected.size === count ? 'all' : 'some',
        isSelected: (key) => selected.has(key),
        onToggle: (index, how) => setSelected((before) => applyToggle(before, index, how, keyAt)),
        onSelectAll: all,
        onClear: () => setSelected(new Set()),
      }}
      getContextMenu={(person) => ({
        label: person.name,
        entries: [
          { kind: 'action', id: 'edit', text: 'Bearbeiten', icon: Pencil, onAction: () => undefined },
          {
            kind: 'action',
            id: 'delete',
            text: 'Löschen',
            icon: Trash2,
            danger: true,
            onAction: () => undefined,
          },
        ],
      })}
      onTypeAhead={(text) => {
        const found = Array.from({ length: Math.min(count, 200) }, (_, index) => index).find((index) =>
          personAt(index).name.toLowerCase().startsWith(text.toLowerCase()),
        );
        return found;
      }}
      {...(onVisibleRange && { onVisibleRange })}
    />
  );
}

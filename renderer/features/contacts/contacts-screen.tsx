import { Ellipsis, FileText, LayoutTemplate, Plus, Upload, Users } from 'lucide-react';
import { type ReactNode, useCallback, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { chooseContacts, useContactListChoices } from '../../app/contact-list-choices';
import { paths } from '../../app/paths';
import { useSettings } from '../../app/settings-context';
import { allContacts, type SheetContacts, sheetContacts } from '../../app/sheet-contacts';
import { type ListQuery, useContactWindow } from '../../app/use-directory';
import { useTemplates } from '../../app/use-templates';
import { useLookup } from '../../app/use-lookup';
import type { ContactRow } from '../../domain/contact-row';
import { partnershipLabel } from '../../domain/partnership-rules';
import type { SortColumn } from '../../search/directory-query';
import { Button } from '../../ui/button';
import { classNames } from '../../ui/class-names';
import { DataGrid, type DataGridHandle } from '../../ui/data-grid';
import { EmptyState } from '../../ui/empty-state';
import type { GridSort } from '../../ui/grid-types';
import { MenuButton } from '../../ui/menu';
import { PageHeader } from '../../ui/page-header';
import { useContactColumns } from './contact-columns';
import { ContactDetail } from './contact-detail';
import { ContactFilters } from './contact-filters';
import styles from './contact-list.module.css';
import { EmptyList } from './empty-list';
import { SelectionBar } from './selection-bar';
import { useSelection } from './use-selection';

export type ContactsScreenProps = {
  /** The contact beside the list; without one, a hint. */
  activeId?: string | undefined;
  /** What stands there instead: a form. */
  side?: ReactNode;
  onExport: (ids: string[]) => void;
};

/** All contacts of the partnership: found, narrowed, ticked, opened. */
export function ContactsScreen({ activeId, side, onExport }: ContactsScreenProps) {
  const { t } = useTranslation(['contacts', 'templates']);
  const { settings } = useSettings();
  const hasTemplates = useTemplates().length > 0;
  const [, navigate] = useLocation();
  const choices = useContactListChoices();
  const places = useLookup();
  const columns = useContactColumns(places);
  const grid = useRef<DataGridHandle>(null);
  const { language, partnershipId } = settings;
  const query = useMemo(
    (): ListQuery => ({
      text: choices.text,
      // A search goes through everything, as the box in the top bar does.
      filters: { ...choices.filters, partnershipId: choices.text === '' ? partnershipId : null },
      sort: choices.sort,
      language,
    }),
    [choices, partnershipId, language],
  );
  const { total, rowAt, onVisibleRange } = useContactWindow(query);
  const keyAt = useCallback((index: number) => rowAt(index)?.id, [rowAt]);
  const selection = useSelection(query, total ?? 0, keyAt);
  const activeIndex = useActiveIndex(activeId, total ?? 0, rowAt);
  const openSheet = (contacts: SheetContacts) => {
    sheetContacts.set(contacts);
    navigate(paths.contactSheet);
  };
  const isNarrowed = choices.text !== '' || JSON.stringify(choices.filters) !== plainFilters;
  const sheetOfList = () => {
    const { text, filters } = choices;
    const isAll = !isNarrowed && partnershipId !== null;
    openSheet(isAll ? allContacts : { from: 'list', ids: [], text, filters });
  };
  const detail =
    activeId === undefined ? undefined : <ContactDetail key={activeId} id={activeId} onExport={onExport} />;
  const beside = side ?? detail;
  const sort: GridSort = { columnId: choices.sort.column, direction: choices.sort.direction };

  return (
    <div className={classNames(styles['screen'], beside !== undefined && styles['withSide'])}>
      <div className={styles['header']}>
        <PageHeader
          title={t('title')}
          subtitle={<Count total={total} isSearch={choices.text !== ''} />}
          actions={
            <>
              <MenuButton
                label={t('more')}
                icon={Ellipsis}
                iconOnly
                variant="secondary"
                entries={[
                  {
                    kind: 'action',
                    id: 'duplicates',
                    text: t('duplicates'),
                    onAction: () => navigate(paths.duplicates),
                  },
                  { kind: 'action', id: 'aside', text: t('aside'), onAction: () => navigate(paths.aside) },
                  { kind: 'action', id: 'trash', text: t('trash'), onAction: () => navigate(paths.trash) },
                ]}
              />
              {hasTemplates && (
                <Button icon={LayoutTemplate} onPress={() => navigate(paths.templates)}>
                  {t('templates:open')}
                </Button>
              )}
              <Button icon={FileText} onPress={sheetOfList} disabled={total === 0}>
                {t('sheet')}
              </Button>
              <Button icon={Upload} onPress={() => navigate(paths.importContacts)}>
                {t('import')}
              </Button>
              <Button variant="primary" icon={Plus} onPress={() => navigate(paths.newContact)}>
                {t('new')}
              </Button>
            </>
          }
        />
      </div>
      <ContactFilters places={places} />
      <div className={styles['sides']}>
        <div className={styles['list']} aria-busy={total === undefined}>
          {selection.ids.length > 0 && (
            <SelectionBar
              ids={selection.ids}
              places={places}
              onExport={onExport}
              onSheet={(ids) => openSheet({ ...allContacts, from: 'selection', ids })}
              onClear={selection.clear}
            />
          )}
          {total === 0 ? (
            <div className={styles['empty']}>
              <EmptyList narrowed={isNarrowed} />
            </div>
          ) : (
            <DataGrid
              ref={grid}
              className={styles['grid']}
              label={t('list')}
              rowCount={total ?? 0}
              rowAt={rowAt}
              rowKey={rowKey}
              columns={columns}
              sort={sort}
              onSort={({ columnId, direction }) =>
                chooseContacts({ sort: { column: columnId as SortColumn, direction } })
              }
              selection={selection.grid}
              activeIndex={activeIndex}
              onActivate={(index) => {
                const id = keyAt(index);
                if (id !== undefined) navigate(paths.contact(id));
              }}
              onVisibleRange={onVisibleRange}
              rowHeight={62}
            />
          )}
        </div>
        <section className={styles['side']}>
          {beside ?? (
            <div className={styles['pick']}>
              <EmptyState icon={Users} title={t('pick.title')}>
                {t('pick.body')}
              </EmptyState>
            </div>
          )}
        </section>
      </div>
    </div>
  );
}

/** How many there are, and in which partnership. */
function Count({ total, isSearch }: { total: number | undefined; isSearch: boolean }) {
  const { t } = useTranslation('contacts');
  const { settings, formats } = useSettings();
  const { partnerships, houses } = useLookup();
  if (total === undefined) return null;
  const partnership = partnerships.find((each) => each.id === settings.partnershipId);
  const counts = { count: total, formatted: formats.number(total) };
  if (!partnership || isSearch) return <>{t('count', counts)}</>;
  return <>{t('countIn', { ...counts, where: partnershipLabel(partnership, houses) })}</>;
}

const plainFilters = JSON.stringify({
  houseIds: [],
  withoutHouse: false,
  topics: [],
  spoken: [],
  staleBefore: '',
  missingIn: null,
});

function rowKey(row: ContactRow): string {
  return row.id;
}

/** Where the open contact stands, if it is among the rows at hand. */
function useActiveIndex(
  id: string | undefined,
  total: number,
  rowAt: (index: number) => ContactRow | undefined,
): number | undefined {
  return useMemo(() => {
    if (id === undefined) return undefined;
    for (let index = 0; index < total; index += 1) if (rowAt(index)?.id === id) return index;
    return undefined;
  }, [id, total, rowAt]);
}

import { ExternalLink, Pencil, Trash2 } from 'lucide-react';
import { useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { chooseIdeas, useIdeaChoices } from '../../app/idea-choices';
import { paths } from '../../app/paths';
import { useLookup } from '../../app/use-lookup';
import type { IdeaOrder } from '../../domain/idea-sort';
import type { IdeaRow } from '../../storage/rows';
import { DataGrid, type DataGridHandle } from '../../ui/data-grid';
import type { GridMenu, GridSort } from '../../ui/grid-types';
import { useIdeaColumns } from './idea-columns';
import { IdeaCount } from './idea-count';
import { IdeaFilters } from './idea-filters';
import { IdeaSelectionBar } from './idea-selection-bar';
import { IdeasHeader } from './ideas-header';
import styles from './ideas.module.css';
import { NoIdeas } from './no-ideas';
import { useFilteredIdeas } from './use-filtered-ideas';
import { useIdeaActions } from './use-idea-actions';
import { useIdeaSelection } from './use-idea-selection';
import { useIdeaWords } from './use-idea-words';
import { useStageEntries } from './use-stage-entries';

const none: readonly IdeaRow[] = [];
const orders: readonly IdeaOrder['by'][] = ['title', 'stage', 'next', 'deadline', 'due'];

/** All ideas as a list: sorted, narrowed, ticked, opened. */
export function IdeaListScreen() {
  const { t } = useTranslation('ideas');
  const [, navigate] = useLocation();
  const { order, current } = useIdeaChoices();
  const found = useFilteredIdeas({ order, byStage: true });
  const { shown = none, ideas, now } = found;
  const lookup = useLookup();
  const words = useIdeaWords(lookup);
  const columns = useIdeaColumns(lookup, words, now);
  const selection = useIdeaSelection(shown);
  const actions = useIdeaActions();
  const stageEntries = useStageEntries();
  const grid = useRef<DataGridHandle>(null);
  useEffect(() => chooseIdeas({ view: paths.ideaList }), []);

  const open = (id: string) => {
    chooseIdeas({ current: id });
    navigate(paths.idea(id));
  };
  const rowAt = useCallback((index: number) => shown[index], [shown]);
  const sort: GridSort = { columnId: order.by, direction: order.descending ? 'descending' : 'ascending' };
  // Whoever comes back from an idea goes on where it lies in the list.
  const activeIndex = current ? shown.findIndex(({ id }) => id === current) : -1;

  const menuOf = (idea: IdeaRow): GridMenu => ({
    label: t('menu.label', { title: words.title(idea) }),
    entries: [
      {
        kind: 'action',
        id: 'open',
        text: t('menu.open'),
        icon: ExternalLink,
        onAction: () => open(idea.id),
      },
      {
        kind: 'action',
        id: 'edit',
        text: t('menu.edit'),
        icon: Pencil,
        onAction: () => navigate(paths.editIdea(idea.id)),
      },
      {
        kind: 'section',
        id: 'stage',
        title: t('menu.stage'),
        entries: stageEntries({
          present: idea.stage,
          onChoose: (stage) => void actions.setStage([idea], stage),
        }),
      },
      { kind: 'separator', id: 'line' },
      {
        kind: 'action',
        id: 'delete',
        text: t('menu.delete'),
        icon: Trash2,
        danger: true,
        onAction: () => void actions.trash([idea.id]),
      },
    ],
  });

  return (
    <div className={styles['screen']}>
      <IdeasHeader subtitle={<IdeaCount found={found} />} />
      {ideas && ideas.length > 0 ? <IdeaFilters ideas={ideas} byStage /> : <span />}
      <div className={styles['panel']} aria-busy={ideas === undefined}>
        {selection.ideas.length > 0 && (
          <IdeaSelectionBar ideas={selection.ideas} lookup={lookup} onClear={selection.clear} />
        )}
        {ideas && shown.length === 0 ? (
          <div className={styles['empty']}>
            <NoIdeas found={found} />
          </div>
        ) : (
          <DataGrid
            ref={grid}
            className={styles['grid']}
            label={t('list.label')}
            rowCount={shown.length}
            rowAt={rowAt}
            rowKey={rowKey}
            columns={columns}
            sort={sort}
            onSort={({ columnId, direction }) => {
              const by = orders.find((each) => each === columnId);
              if (by) chooseIdeas({ order: { by, descending: direction === 'descending' } });
            }}
            selection={selection.grid}
            activeIndex={activeIndex >= 0 ? activeIndex : undefined}
            onActivate={(index) => {
              const idea = shown[index];
              if (idea) open(idea.id);
            }}
            getContextMenu={menuOf}
            rowHeight={62}
          />
        )}
      </div>
    </div>
  );
}

function rowKey(row: IdeaRow): string {
  return row.id;
}

import { useEffect } from 'react';
import { chooseIdeas } from '../../app/idea-choices';
import { paths } from '../../app/paths';
import { defaultIdeaOrder } from '../../domain/idea-sort';
import { Board } from './board';
import { IdeaCount } from './idea-count';
import { IdeaFilters } from './idea-filters';
import { IdeasHeader } from './ideas-header';
import styles from './ideas.module.css';
import { NoIdeas } from './no-ideas';
import { useFilteredIdeas } from './use-filtered-ideas';

/** Project ideas of both houses on a board by stage. */
export function IdeasScreen() {
  const found = useFilteredIdeas({ order: defaultIdeaOrder, byStage: false });
  const { shown, ideas, now } = found;
  useEffect(() => chooseIdeas({ view: paths.ideas }), []);
  return (
    <div className={styles['screen']}>
      <IdeasHeader subtitle={<IdeaCount found={found} />} />
      {ideas && ideas.length > 0 ? <IdeaFilters ideas={ideas} /> : <span />}
      {shown && shown.length > 0 ? (
        <Board ideas={shown} now={now} />
      ) : (
        <div aria-busy={shown === undefined}>{shown && <NoIdeas found={found} />}</div>
      )}
    </div>
  );
}

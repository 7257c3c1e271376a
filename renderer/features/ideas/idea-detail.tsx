import { ArrowRight, Lightbulb, Pencil, Printer, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { chooseIdeas, useIdeaChoices } from '../../app/idea-choices';
import { OpenQuestions } from '../../app/open-questions';
import { paths } from '../../app/paths';
import { useServices } from '../../app/services';
import { useFormats } from '../../app/settings-context';
import { useLookup } from '../../app/use-lookup';
import { useStaleNotes } from '../../app/use-stale-notes';
import { useUndoable } from '../../app/use-undoable';
import type { IdeaStage } from '../../domain/idea';
import { nextStage } from '../../domain/idea-stage';
import { type Language, languages, pickText } from '../../domain/localized';
import type { IdeaRow } from '../../storage/rows';
import { useLive } from '../../storage/use-live';
import { BackLink } from '../../ui/back-link';
import { Badge } from '../../ui/badge';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { LocalizedText } from '../../ui/localized-text';
import { MenuButton } from '../../ui/menu';
import { SegmentedControl } from '../../ui/segmented-control';
import styles from './detail.module.css';
import { IdeaFacts } from './idea-facts';
import { IdeaFunding } from './idea-funding';
import { IdeaLog } from './idea-log';
import { IdeaNext } from './idea-next';
import { IdeaPeople } from './idea-people';
import { useIdeaActions } from './use-idea-actions';
import { useIdeaWords } from './use-idea-words';
import { useStageEntries } from './use-stage-entries';

/** Everything about one idea: what it is and what happens next on the left, who and what belongs to it on the right. */
export function IdeaDetail({ id }: { id: string }) {
  const { t } = useTranslation('ideas');
  const { storage } = useServices();
  const idea = useLive<IdeaRow | null | undefined>(
    async () => (await storage.ideas.get(id)) ?? null,
    [storage, id],
    undefined,
  );
  if (idea === undefined) return <div aria-busy="true" />;
  if (idea === null) {
    return (
      <EmptyState icon={Lightbulb} title={t('detail.gone')} level={1}>
        {t('detail.goneBody')}
      </EmptyState>
    );
  }
  return <IdeaSheet idea={idea} />;
}

function IdeaSheet({ idea }: { idea: IdeaRow }) {
  const { t } = useTranslation(['ideas', 'common', 'ideaForm', 'ideaSheets']);
  const { storage } = useServices();
  const formats = useFormats();
  const lookup = useLookup();
  const words = useIdeaWords(lookup);
  const undoable = useUndoable();
  const actions = useIdeaActions();
  const [, navigate] = useLocation();
  const { view } = useIdeaChoices();
  const heading = useRef<HTMLHeadingElement>(null);
  const [chosen, setChosen] = useState<Language>();
  const { language } = formats;
  const read = chosen ?? language;
  const title = words.title(idea);
  const noteOf = useStaleNotes({
    record: idea,
    translations: storage.ideas,
    labels: { title: t('ideaForm:what.ideaTitle'), text: t('ideaForm:what.text') },
    editAt: (place) => paths.editIdeaAt(idea.id, place),
    onAffirmed: () => heading.current?.focus({ preventScroll: true }),
  });
  const hasBoth = languages.every((each) => idea.title[each] || idea.text[each]);

  // Focus follows the eye: a newly opened idea is read from its title on, and board and list come back to it.
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    chooseIdeas({ current: idea.id });
  }, [idea.id]);

  return (
    <article className={styles['page']} aria-label={t('detail.label', { title })}>
      <BackLink href={view}>
        {t(view === paths.ideaList ? 'detail.backToList' : 'detail.backToBoard')}
      </BackLink>
      {idea.deletedAt > 0 && (
        <Banner
          kind="warning"
          title={t('detail.trashed', { when: formats.moment(idea.deletedAt) })}
          actions={
            <Button
              size="small"
              onPress={() =>
                void undoable(() => storage.ideas.restore([idea.id]), t('detail.restored', { title }))
              }
            >
              {t('detail.restore')}
            </Button>
          }
        />
      )}
      <OpenQuestions itemId={idea.id} />
      <header className={styles['head']}>
        <div className={styles['headline']}>
          <h1 ref={heading} tabIndex={-1} className={styles['title']}>
            {idea.title.de || idea.title.nl ? <LocalizedText text={idea.title} language={read} /> : title}
          </h1>
          {hasBoth && (
            <SegmentedControl
              label={t('detail.textLanguage')}
              segments={languages.map((each) => ({
                id: each,
                text: t(`common:languageCode.${each}`),
                'aria-label': t(`languageAdverb.${each}`),
              }))}
              value={read}
              onChange={setChosen}
            />
          )}
        </div>
        {noteOf('title', pickText(idea.title, read)?.language)}
        <div className={styles['actions']}>
          <StageLine idea={idea} />
          <Button icon={Pencil} onPress={() => navigate(paths.editIdea(idea.id))}>
            {t('detail.edit')}
          </Button>
          <Button icon={Printer} onPress={() => navigate(paths.ideaPage(idea.id))}>
            {t('ideaSheets:page.button')}
          </Button>
          {idea.deletedAt === 0 && (
            <Button variant="quiet" icon={Trash2} onPress={() => void actions.trash([idea.id])}>
              {t('detail.delete')}
            </Button>
          )}
        </div>
      </header>
      <div className={styles['sides']}>
        <div className={styles['main']}>
          <section className={styles['text']}>
            {idea.text.de || idea.text.nl ? (
              <p>
                <LocalizedText text={idea.text} language={read} />
              </p>
            ) : (
              <p className="muted">{t('detail.noText')}</p>
            )}
            {noteOf('text', pickText(idea.text, read)?.language)}
          </section>
          <IdeaNext idea={idea} language={read} />
          <IdeaLog idea={idea} />
        </div>
        <div className={styles['aside']}>
          <IdeaPeople idea={idea} lookup={lookup} />
          <IdeaFunding idea={idea} />
          <IdeaFacts idea={idea} lookup={lookup} />
          <p className={styles['stamps']}>
            {t('detail.createdOn', { when: formats.moment(idea.createdAt) })}
            {' · '}
            {t('detail.changedOn', { when: formats.moment(idea.updatedAt) })}
            {' · '}
            <Link href={paths.history}>{t('detail.history')}</Link>
          </p>
        </div>
      </div>
    </article>
  );
}

/** Where the idea stands, the step to the next stage, and all others in a menu. */
function StageLine({ idea }: { idea: IdeaRow }) {
  const { t } = useTranslation('ideas');
  const { storage } = useServices();
  const lookup = useLookup();
  const words = useIdeaWords(lookup);
  const undoable = useUndoable();
  const stageEntries = useStageEntries();
  const next = nextStage(idea.stage);
  const move = (stage: IdeaStage) =>
    void undoable(
      () => storage.ideas.save(idea.id, { stage }),
      t('board.moved', { title: words.title(idea), stage: t(`stage.${stage}`) }),
    );
  return (
    <>
      <span className={styles['stage']}>
        <span className="visually-hidden">{`${t('detail.stage')}: `}</span>
        <Badge tone="info" className={styles['stageBadge']}>
          {t(`stage.${idea.stage}`)}
        </Badge>
      </span>
      {next && (
        <Button variant="primary" icon={ArrowRight} onPress={() => move(next)}>
          {t('detail.advance', { stage: t(`stage.${next}`) })}
        </Button>
      )}
      <MenuButton
        label={t('detail.changeStage')}
        entries={stageEntries({ present: idea.stage, onChoose: move })}
      />
    </>
  );
}

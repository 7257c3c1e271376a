import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { fileSlug } from '../../app/file-slug';
import { paths } from '../../app/paths';
import { useServices } from '../../app/services';
import { useToday } from '../../app/today';
import { useSheetHouses } from '../../app/use-letterheads';
import { useLookup } from '../../app/use-lookup';
import type { ContactRow } from '../../domain/contact-row';
import type { House } from '../../domain/house';
import type { SheetHouse } from '../../domain/letterhead';
import { pickText } from '../../domain/localized';
import { type IdeaContent, ideaContent } from '../../print/idea-page/idea-content';
import { isShortened } from '../../print/idea-page/fit-idea';
import { IdeaPage } from '../../print/idea-page/idea-page';
import { useFittedIdea } from '../../print/idea-page/use-fitted-idea';
import { lineOf, phraseOf } from '../../print/phrase';
import { sheetMarkings } from '../../print/sheet-languages';
import { sheetPageRule } from '../../print/sheet-page-rule';
import { useSheetWords } from '../../print/use-sheet-words';
import type { IdeaRow } from '../../storage/rows';
import { useLive } from '../../storage/use-live';
import { BackLink } from '../../ui/back-link';
import { Banner } from '../../ui/banner';
import { PageHeader } from '../../ui/page-header';
import { PaperPreview } from '../../ui/paper-preview';
import { Select } from '../../ui/select';
import { SheetDesk } from '../../ui/sheet-desk';
import { ideaPageChoices } from './sheet-choices';
import { useSheetEditor } from './use-sheet-editor';
import { useWriteSheet } from './use-write-sheet';
import { WriteButtons } from './write-buttons';

/** One idea on one page in both languages: seen as it will lie on the table, written with one press. */
export function IdeaPageScreen({ id }: { id: string }) {
  const { t } = useTranslation(['ideaSheets', 'contactSheet', 'ideas']);
  const { marking } = ideaPageChoices.use();
  const today = useToday();
  const editor = useSheetEditor('de');
  const say = useSheetWords('both');
  const found = useIdea(id);
  const content = found?.content;
  const heads = useSheetHouses(found?.sides ?? null);
  const about = { houses: heads?.houses ?? noHouses, marking, today, editor };
  // Heads and feet take their room too: nothing is measured before they are read.
  const { idea, step, ruler } = useFittedIdea(heads && content, about);
  const { write, busy, drawing } = useWriteSheet();

  const start = (way: 'pdf' | 'paper') => {
    if (!content || !idea) return;
    const title = lineOf(phraseOf(content.title, 'both')) || t('ideas:untitled');
    const name = pickText(content.title, 'de')?.text ?? '';
    write({
      way,
      title: t('page.document', { title }),
      editor,
      language: 'de',
      landscape: false,
      page: sheetPageRule({ title: t('page.title'), marking, today, editor, landscape: false }, say),
      fileName: [t('page.file'), fileSlug(name), today].filter(Boolean).join('-'),
      sheet: <IdeaPage idea={idea} {...about} />,
    });
  };

  return (
    <>
      <SheetDesk
        head={
          <>
            <BackLink href={paths.idea(id)}>{t('page.back')}</BackLink>
            <PageHeader
              title={t('page.title')}
              subtitle={content && (pickText(content.title, 'de')?.text ?? t('ideas:untitled'))}
              actions={<WriteButtons busy={busy} isReady={idea !== undefined} onWrite={start} />}
            />
          </>
        }
        label={t('page.choices')}
        choices={
          <>
            {content && idea && isShortened(content, step) && (
              <Banner kind="info">{t('page.shortened')}</Banner>
            )}
            <Select
              label={t('contactSheet:choice.marking')}
              value={marking}
              onChange={(chosen) => ideaPageChoices.set({ marking: chosen })}
              choices={sheetMarkings.map((each) => ({ id: each, text: t(`contactSheet:marking.${each}`) }))}
            />
          </>
        }
      >
        {found === null ? (
          <Banner kind="info">{t('page.gone')}</Banner>
        ) : (
          <PaperPreview label={t('page.preview')} paper="A4" landscape={false}>
            {idea && <IdeaPage idea={idea} {...about} />}
          </PaperPreview>
        )}
      </SheetDesk>
      {ruler}
      {drawing}
    </>
  );
}

const noHouses: readonly SheetHouse[] = [];

type FoundIdea = { idea: IdeaRow; contacts: readonly ContactRow[] };

type DrawnIdea = {
  content: IdeaContent;
  /** The own house and the first other one among its cities; `null` where it is not about both. */
  sides: readonly [House, House] | null;
};

/** The idea with the people it names, live: `null` if it is gone, `undefined` until it is read. */
function useIdea(id: string): DrawnIdea | null | undefined {
  const { storage } = useServices();
  const { houses, topics, own } = useLookup();
  const found = useLive<FoundIdea | null | undefined>(
    async () => {
      const idea = await storage.ideas.get(id);
      if (!idea) return null;
      const ids = [...idea.owners.map(({ contactId }) => contactId).filter(Boolean), ...idea.peopleIds];
      const contacts = await storage.contacts.getMany(ids);
      return { idea, contacts: contacts.filter(({ deletedAt }) => deletedAt === 0) };
    },
    [storage, id],
    undefined,
  );
  return useMemo(() => {
    if (!found) return found;
    const source = { houses, topics, ownId: own?.id ?? '', contacts: found.contacts };
    const other = houses.find((house) => house.id !== own?.id && found.idea.houseIds.includes(house.id));
    const sides = own && other && found.idea.houseIds.includes(own.id) ? ([own, other] as const) : null;
    return { content: ideaContent(found.idea, source), sides };
  }, [found, houses, topics, own]);
}

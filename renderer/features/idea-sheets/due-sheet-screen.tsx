import { FileSpreadsheet, FileText, Table2 } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { fileSlug } from '../../app/file-slug';
import { paths } from '../../app/paths';
import { useToday } from '../../app/today';
import { useDueIdeas } from '../../app/use-due-ideas';
import { useSheetHouses } from '../../app/use-letterheads';
import { useLookup } from '../../app/use-lookup';
import { usePlanSides } from '../../app/use-plan-houses';
import { useChosenPartnership } from '../../app/use-rotations';
import { dueContent } from '../../print/due-sheet/due-content';
import { dueRows } from '../../print/due-sheet/due-rows';
import { DueSheet } from '../../print/due-sheet/due-sheet';
import { lineOf } from '../../print/phrase';
import { sheetLanguageChoices, sheetMarkings } from '../../print/sheet-languages';
import { sheetPageRule } from '../../print/sheet-page-rule';
import { useSheetWords } from '../../print/use-sheet-words';
import { BackLink } from '../../ui/back-link';
import { MenuButton } from '../../ui/menu';
import { PageHeader } from '../../ui/page-header';
import { PaperPreview } from '../../ui/paper-preview';
import { Select } from '../../ui/select';
import { SheetDesk } from '../../ui/sheet-desk';
import { dueSheetChoices } from './sheet-choices';
import { useSheetEditor } from './use-sheet-editor';
import { useWriteSheet, type WriteWay } from './use-write-sheet';
import { WriteButtons } from './write-buttons';

/** What is overdue or due within 30 days, to be put on paper, into a PDF or a table. */
export function DueSheetScreen() {
  const { t } = useTranslation(['ideaSheets', 'contactSheet', 'ideas']);
  const choices = dueSheetChoices.use();
  const { languages, marking, landscape } = choices;
  const language = languages === 'nl' ? 'nl' : 'de';
  const today = useToday();
  const editor = useSheetEditor(language);
  const say = useSheetWords(languages);
  const entries = useDueIdeas();
  const { houses, own } = useLookup();
  const partnership = useChosenPartnership();
  const sides = usePlanSides();
  const heads = useSheetHouses(sides);
  const { write, busy, drawing } = useWriteSheet();

  const groups = useMemo(
    () => entries && dueContent(entries, { houses, ownId: own?.id ?? '', languages }),
    [entries, houses, own, languages],
  );
  const sheet = groups && heads && { groups, houses: heads.houses, languages, marking, today, editor };
  const cities = (partnership?.houseIds ?? [])
    .flatMap((id) => houses.find((house) => house.id === id)?.city ?? [])
    .join(' – ');
  const start = (way: WriteWay) => {
    if (!sheet) return;
    const heading = lineOf(say((of) => of('ideaSheets:due.heading')));
    const title = [heading, cities, today].filter(Boolean).join(' – ');
    write({
      way,
      title,
      editor,
      language,
      landscape,
      page: sheetPageRule({ title: heading, marking, today, editor, landscape }, say),
      fileName: [t('due.file'), fileSlug(cities), today].filter(Boolean).join('-'),
      sheet: <DueSheet {...sheet} cities={cities} />,
      table: { name: t('due.title'), rows: dueRows(sheet.groups, say) },
    });
  };
  const isReady = sheet !== undefined;

  return (
    <>
      <SheetDesk
        head={
          <>
            <BackLink href={paths.ideasDue}>{t('due.back')}</BackLink>
            <PageHeader
              title={t('due.title')}
              subtitle={t('ideas:dueList.subtitle')}
              actions={
                <>
                  <MenuButton
                    label={t('contactSheet:tables')}
                    icon={Table2}
                    disabled={!isReady || busy !== null}
                    entries={[
                      {
                        kind: 'action',
                        id: 'workbook',
                        text: t('contactSheet:write.workbook'),
                        icon: FileSpreadsheet,
                        onAction: () => start('workbook'),
                      },
                      {
                        kind: 'action',
                        id: 'csv',
                        text: t('contactSheet:write.csv'),
                        icon: FileText,
                        onAction: () => start('csv'),
                      },
                    ]}
                  />
                  <WriteButtons busy={busy} isReady={isReady} onWrite={start} />
                </>
              }
            />
          </>
        }
        label={t('due.choices')}
        choices={
          <>
            <Select
              label={t('contactSheet:choice.languages')}
              value={languages}
              onChange={(id) => dueSheetChoices.set({ languages: id })}
              choices={sheetLanguageChoices.map((id) => ({ id, text: t(`contactSheet:languages.${id}`) }))}
            />
            <Select
              label={t('contactSheet:choice.format')}
              value={landscape ? 'landscape' : 'portrait'}
              onChange={(id) => dueSheetChoices.set({ landscape: id === 'landscape' })}
              choices={(['portrait', 'landscape'] as const).map((id) => ({
                id,
                text: t(`contactSheet:format.${id}`),
              }))}
            />
            <Select
              label={t('contactSheet:choice.marking')}
              value={marking}
              onChange={(id) => dueSheetChoices.set({ marking: id })}
              choices={sheetMarkings.map((id) => ({ id, text: t(`contactSheet:marking.${id}`) }))}
            />
          </>
        }
      >
        <PaperPreview label={t('due.preview')} paper="A4" landscape={landscape}>
          {sheet && <DueSheet {...sheet} cities={cities} />}
        </PaperPreview>
      </SheetDesk>
      {drawing}
    </>
  );
}

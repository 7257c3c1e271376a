import { FileText, Printer } from 'lucide-react';
import { memo, useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { layPaper } from '../../app/laid-paper';
import { paths } from '../../app/paths';
import { TemplateMenu } from '../../app/template-menu';
import { useTakenTemplate } from '../../app/template-run';
import { today } from '../../app/today';
import { type DrawnWay, usePutOut } from '../../app/use-put-out';
import type { SheetTemplate } from '../../domain/sheet-template';
import { pageRule } from '../../print/page-boxes';
import { useDrawing } from '../../print/use-drawing';
import {
  keepPlannerChoices,
  plannedYear,
  readPlannerChoices,
} from '../../print/wall-planner/planner-choices';
import { WallPlanner } from '../../print/wall-planner/wall-planner';
import { BackLink } from '../../ui/back-link';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { PageHeader } from '../../ui/page-header';
import { PaperPreview } from '../../ui/paper-preview';
import { SheetDesk } from '../../ui/sheet-desk';
import { plannerChoices } from './planner-choices-kept';
import { PlannerOptions } from './planner-options';
import { useWallPlanner } from './use-wall-planner';

/** A planner for the wall: chosen on the left, seen on the right, written with one press. */
export function WallPlannerScreen() {
  const { t } = useTranslation(['wallPlanner', 'contactSheet', 'templates']);
  const choices = plannerChoices.use();
  const { year, paper } = choices;
  const planner = useWallPlanner(choices);
  const shown = useDeferredValue(planner);
  const putOut = usePutOut();
  const { draw, drawing } = useDrawing();
  const [busy, setBusy] = useState<DrawnWay | null>(null);

  const write = async (way: DrawnWay) => {
    if (!planner) return;
    setBusy(way);
    const { year, paper, languages } = planner;
    const sheet = draw({
      title: `${t('wallPlanner:title')} ${year}`,
      language: languages === 'nl' ? 'nl' : 'de',
      page: pageRule({ paper, landscape: true }),
      sheet: <WallPlanner {...planner} />,
    });
    const fileName = `${t('wallPlanner:file')}-${year}`;
    await putOut({ way, paper: layPaper(sheet), fileName, pageSize: paper, landscape: true });
    setBusy(null);
  };
  useTakenTemplate('planner', show, planner, () => void write('pdf'));
  const yearsOn = year - plannedYear(today());
  const yearWords =
    yearsOn === 0
      ? t('templates:planned')
      : t(yearsOn > 0 ? 'templates:yearsOn' : 'templates:yearsBack', { count: Math.abs(yearsOn) });

  return (
    <>
      <SheetDesk
        head={
          <>
            <BackLink href={paths.rotation}>{t('wallPlanner:back')}</BackLink>
            <PageHeader
              title={t('wallPlanner:title')}
              subtitle={`${year}, ${t(`wallPlanner:span.${choices.span}`)}`}
              actions={
                <>
                  <TemplateMenu
                    kind="planner"
                    choices={keepPlannerChoices(choices, today())}
                    contacts={{}}
                    summary={`${t(`wallPlanner:span.${choices.span}`)}, ${yearWords}`}
                    onShow={show}
                  />
                  <Button
                    icon={Printer}
                    disabled={!planner || busy !== null}
                    onPress={() => void write('paper')}
                  >
                    {t('contactSheet:write.paper')}
                  </Button>
                  <Button
                    variant="primary"
                    icon={FileText}
                    disabled={!planner || busy === 'paper'}
                    pending={busy === 'pdf'}
                    onPress={() => void write('pdf')}
                  >
                    {t('contactSheet:write.pdf')}
                  </Button>
                </>
              }
            />
          </>
        }
        label={t('wallPlanner:choices')}
        choices={<PlannerOptions value={choices} onChange={plannerChoices.set} />}
      >
        {planner === null ? (
          <Banner kind="info">{t('wallPlanner:oneOnly')}</Banner>
        ) : (
          <PaperPreview label={t('wallPlanner:preview')} paper={paper} landscape single>
            {shown && <Preview {...shown} />}
          </PaperPreview>
        )}
      </SheetDesk>
      {drawing}
    </>
  );
}

/** Its thousands of cells are not drawn again for what becomes of the buttons. */
const Preview = memo(WallPlanner);

/** Puts the choices of a template in; its year is the one now planned for, or as far from it as it was. */
function show({ choices }: SheetTemplate): void {
  plannerChoices.set(readPlannerChoices(choices, today()));
}

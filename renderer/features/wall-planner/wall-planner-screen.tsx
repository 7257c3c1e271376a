import { FileText, Printer } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '../../app/paths';
import { TemplateMenu } from '../../app/template-menu';
import { useTakenTemplate } from '../../app/template-run';
import { today } from '../../app/today';
import { useTellSaved } from '../../app/use-tell-saved';
import type { SheetTemplate } from '../../domain/sheet-template';
import { desk } from '../../platform/desk';
import { pageRule } from '../../print/page-boxes';
import { PrintedPage } from '../../print/printed-page';
import {
  keepPlannerChoices,
  plannedYear,
  readPlannerChoices,
} from '../../print/wall-planner/planner-choices';
import { WallPlanner, type WallPlannerProps } from '../../print/wall-planner/wall-planner';
import { BackLink } from '../../ui/back-link';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { PageHeader } from '../../ui/page-header';
import { PaperPreview } from '../../ui/paper-preview';
import { SheetDesk } from '../../ui/sheet-desk';
import { plannerChoices } from './planner-choices-kept';
import { PlannerOptions } from './planner-options';
import { useWallPlanner } from './use-wall-planner';

/** A planner on its way, as it was when the button was pressed: choosing on does not change it. */
type Job = { way: 'pdf' | 'paper'; planner: WallPlannerProps };

/** A planner for the wall: chosen on the left, seen on the right, written with one press. */
export function WallPlannerScreen() {
  const { t } = useTranslation(['wallPlanner', 'contactSheet', 'templates']);
  const choices = plannerChoices.use();
  const { year, paper } = choices;
  const planner = useWallPlanner(choices);
  const shown = useDeferredValue(planner);
  const tell = useTellSaved();
  const [job, setJob] = useState<Job | null>(null);

  const write = async ({ way, planner: { year, paper } }: Job) => {
    if (way === 'paper') window.print();
    else {
      const suggestedName = `${t('wallPlanner:file')}-${year}.pdf`;
      await tell(() => desk().printToPdf({ suggestedName, pageSize: paper, landscape: true }));
    }
    setJob(null);
  };
  const start = (way: Job['way']) => {
    if (planner) setJob({ way, planner });
  };
  useTakenTemplate('planner', show, planner, () => start('pdf'));
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
                  <Button icon={Printer} disabled={!planner || job !== null} onPress={() => start('paper')}>
                    {t('contactSheet:write.paper')}
                  </Button>
                  <Button
                    variant="primary"
                    icon={FileText}
                    disabled={!planner || job?.way === 'paper'}
                    pending={job?.way === 'pdf'}
                    onPress={() => start('pdf')}
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
            {shown && <WallPlanner {...shown} />}
          </PaperPreview>
        )}
      </SheetDesk>
      {job && (
        <PrintedPage
          title={`${t('wallPlanner:title')} ${job.planner.year}`}
          language={job.planner.languages === 'nl' ? 'nl' : 'de'}
          page={pageRule({ paper: job.planner.paper, landscape: true })}
          onReady={() => void write(job)}
        >
          <WallPlanner {...job.planner} />
        </PrintedPage>
      )}
    </>
  );
}

/** Puts the choices of a template in; its year is the one now planned for, or as far from it as it was. */
function show({ choices }: SheetTemplate): void {
  plannerChoices.set(readPlannerChoices(choices, today()));
}

import { Suspense, useCallback, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Redirect, Route, Router, Switch, useLocation } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { paths, type SettingsSection, settingsSections } from '../app/paths';
import { useSettings } from '../app/settings-context';
import { TodayScreen } from '../features/today/today-screen';
import { ToastProvider, useToasts } from '../ui/toasts';
import { Frame } from './frame';
import { lazyScreen } from './lazy-screen';
import { NotFound } from './not-found';
import { DamagedSettings, StartNotices } from './start-notices';

const FirstRun = lazyScreen(async () => (await import('../features/first-run/first-run')).FirstRun);
const RestorePanel = lazyScreen(async () => (await import('../features/data/restore-panel')).RestorePanel);
const ContactsScreen = lazyScreen(
  async () => (await import('../features/contacts/contacts-screen')).ContactsScreen,
);
const ContactForm = lazyScreen(
  async () => (await import('../features/contact-form/contact-form')).ContactForm,
);
const ImportScreen = lazyScreen(
  async () => (await import('../features/contact-import/import-screen')).ImportScreen,
);
const ExportDialog = lazyScreen(
  async () => (await import('../features/contact-export/export-dialog')).ExportDialog,
);
const ContactSheetScreen = lazyScreen(
  async () => (await import('../features/contact-sheet/contact-sheet-screen')).ContactSheetScreen,
);
const TemplatesScreen = lazyScreen(
  async () => (await import('../features/templates/templates-screen')).TemplatesScreen,
);
const DuplicatesScreen = lazyScreen(
  async () => (await import('../features/duplicates/duplicates-screen')).DuplicatesScreen,
);
const RotationScreen = lazyScreen(
  async () => (await import('../features/rotation/rotation-screen')).RotationScreen,
);
const RotationDay = lazyScreen(async () => (await import('../features/rotation/rotation-day')).RotationDay);
const RotationListScreen = lazyScreen(
  async () => (await import('../features/rotation-list/rotation-list-screen')).RotationListScreen,
);
const RotationYearScreen = lazyScreen(
  async () => (await import('../features/rotation-year/rotation-year-screen')).RotationYearScreen,
);
const CalendarImportScreen = lazyScreen(
  async () => (await import('../features/calendar-exchange/calendar-import-screen')).CalendarImportScreen,
);
const CalendarExportDialog = lazyScreen(
  async () => (await import('../features/calendar-exchange/calendar-export-dialog')).CalendarExportDialog,
);
const WallPlannerScreen = lazyScreen(
  async () => (await import('../features/wall-planner/wall-planner-screen')).WallPlannerScreen,
);
const WorkingDaysScreen = lazyScreen(
  async () => (await import('../features/working-days/working-days-screen')).WorkingDaysScreen,
);
const IdeasScreen = lazyScreen(async () => (await import('../features/ideas/ideas-screen')).IdeasScreen);
const IdeaListScreen = lazyScreen(
  async () => (await import('../features/ideas/idea-list-screen')).IdeaListScreen,
);
const IdeaForm = lazyScreen(async () => (await import('../features/idea-form/idea-form')).IdeaForm);
const IdeaDetail = lazyScreen(async () => (await import('../features/ideas/idea-detail')).IdeaDetail);
const IdeasDueScreen = lazyScreen(
  async () => (await import('../features/ideas/ideas-due-screen')).IdeasDueScreen,
);
const DueSheetScreen = lazyScreen(
  async () => (await import('../features/idea-sheets/due-sheet-screen')).DueSheetScreen,
);
const IdeaPageScreen = lazyScreen(
  async () => (await import('../features/idea-sheets/idea-page-screen')).IdeaPageScreen,
);
const MeetingsScreen = lazyScreen(
  async () => (await import('../features/meetings/meetings-screen')).MeetingsScreen,
);
const MeetingDetail = lazyScreen(
  async () => (await import('../features/meetings/meeting-detail')).MeetingDetail,
);
const MeetingForm = lazyScreen(
  async () => (await import('../features/meetings/form/meeting-form')).MeetingForm,
);
const PlanWizard = lazyScreen(
  async () => (await import('../features/rotation-wizard/plan-wizard')).PlanWizard,
);
const LeaveScreen = lazyScreen(
  async () => (await import('../features/rotation-wizard/leave-screen')).LeaveScreen,
);
const SyncScreen = lazyScreen(async () => (await import('../features/sync/sync-screen')).SyncScreen);
const QuestionsScreen = lazyScreen(
  async () => (await import('../features/sync/questions-screen')).QuestionsScreen,
);
const ConnectScreen = lazyScreen(
  async () => (await import('../features/accounts/connect-screen')).ConnectScreen,
);
const CollectionsScreen = lazyScreen(
  async () => (await import('../features/accounts/collections-screen')).CollectionsScreen,
);
const AccountsSection = lazyScreen(
  async () => (await import('../features/accounts/accounts-section')).AccountsSection,
);
const AsideScreen = lazyScreen(async () => (await import('../features/aside/aside-screen')).AsideScreen);
const TrashScreen = lazyScreen(async () => (await import('../features/trash/trash-screen')).TrashScreen);
const HistoryScreen = lazyScreen(
  async () => (await import('../features/history/history-screen')).HistoryScreen,
);
const SettingsScreen = lazyScreen(
  async () => (await import('../features/settings/settings-screen')).SettingsScreen,
);
const PartnershipsSection = lazyScreen(
  async () => (await import('../features/partnerships/partnerships-section')).PartnershipsSection,
);
const SitesSection = lazyScreen(async () => (await import('../features/sites/sites-section')).SitesSection);
const ClosingDaysSection = lazyScreen(
  async () => (await import('../features/closing-days/closing-days-section')).ClosingDaysSection,
);
const ArchiveSection = lazyScreen(
  async () => (await import('../features/archive/archive-section')).ArchiveSection,
);
const DataSection = lazyScreen(async () => (await import('../features/data/data-section')).DataSection);
const AboutScreen = lazyScreen(async () => (await import('../features/about/about-screen')).AboutScreen);

/** One route, so that the plan stays as it is while its export is asked for above it. */
const rotationOrExport = new RegExp(`^(?:${paths.rotation}|${paths.exportRotations})$`);

/** All screens by their addresses; the one place where features meet. */
export function App() {
  const { settings } = useSettings();
  const { i18n } = useTranslation();
  return (
    <I18nProvider locale={i18n.language === 'nl' ? 'nl-NL' : 'de-DE'}>
      <ToastProvider>
        {/* oxlint-disable-next-line react/hooks -- wouter takes its source of locations as a hook. */}
        <Router hook={useHashLocation}>{settings.me ? <Desk /> : <FirstStart />}</Router>
      </ToastProvider>
    </I18nProvider>
  );
}

function FirstStart() {
  const [, navigate] = useLocation();
  return (
    <Suspense fallback={<div aria-busy="true" />}>
      <DamagedSettings />
      <FirstRun onDone={navigate} renderRestore={(onRestored) => <RestorePanel onRestored={onRestored} />} />
    </Suspense>
  );
}

function Desk() {
  const [location, navigate] = useLocation();
  const { t } = useTranslation('contacts');
  const { show } = useToasts();
  const [exported, setExported] = useState<string[] | null>(null);
  const exportIds = useCallback((ids: string[]) => setExported(ids), []);
  const askForSelection = () => {
    navigate(paths.contacts);
    show({ kind: 'info', id: 'select-first', text: t('selectFirst') });
  };
  const toDay = useCallback((date: string) => navigate(paths.rotationDay(date)), [navigate]);
  const toRotation = useCallback(() => navigate(paths.rotation), [navigate]);
  const toIdea = useCallback((id: string) => navigate(paths.idea(id)), [navigate]);
  const toMeeting = useCallback((id: string) => navigate(paths.meeting(id)), [navigate]);
  const toContact = useCallback((id: string) => navigate(paths.contact(id)), [navigate]);

  return (
    <Frame onExport={askForSelection}>
      <StartNotices />
      <Switch>
        <Route path={paths.today} component={TodayScreen} />
        <Route path={paths.importContacts} component={ImportScreen} />
        <Route path={paths.duplicates} component={DuplicatesScreen} />
        <Route path={paths.contactSheet} component={ContactSheetScreen} />
        <Route path={paths.templates} component={TemplatesScreen} />
        <Route path={paths.newContact}>
          <ContactsScreen
            onExport={exportIds}
            side={
              <ContactForm onDone={toContact} onCancel={() => navigate(paths.contacts)} onOpen={toContact} />
            }
          />
        </Route>
        <Route path={paths.editContactAt(':id', ':place?')}>
          {({ id, place }) => (
            <ContactsScreen
              onExport={exportIds}
              activeId={id}
              side={
                <ContactForm
                  key={id}
                  id={id}
                  place={place}
                  onDone={toContact}
                  onCancel={() => toContact(id)}
                  onOpen={toContact}
                />
              }
            />
          )}
        </Route>
        <Route path={paths.contact(':id')}>
          {({ id }) => <ContactsScreen onExport={exportIds} activeId={id} />}
        </Route>
        <Route path={paths.contacts}>
          <ContactsScreen onExport={exportIds} />
        </Route>
        <Route path={paths.workDays} component={WorkingDaysScreen} />
        <Route path={paths.rotationYear} component={RotationYearScreen} />
        <Route path={paths.wallPlanner} component={WallPlannerScreen} />
        <Route path={paths.rotationList} component={RotationListScreen} />
        <Route path={paths.rotationDay(':date')}>{({ date }) => <RotationDay date={date} />}</Route>
        <Route path={paths.rotationDayOf(':date', ':person')}>
          {({ date, person }) => <RotationDay date={date} person={person} />}
        </Route>
        <Route path={paths.importRotations} component={CalendarImportScreen} />
        <Route path={rotationOrExport}>
          <RotationScreen />
          {location === paths.exportRotations && (
            <Suspense>
              <CalendarExportDialog onClose={toRotation} />
            </Suspense>
          )}
        </Route>
        <Route path={paths.ideaList} component={IdeaListScreen} />
        <Route path={paths.ideasDue} component={IdeasDueScreen} />
        <Route path={paths.dueSheet} component={DueSheetScreen} />
        <Route path={paths.newIdea}>
          <IdeaForm onDone={toIdea} onCancel={() => navigate(paths.ideas)} />
        </Route>
        <Route path={paths.editIdeaAt(':id', ':place?')}>
          {({ id, place }) => <IdeaForm id={id} place={place} onDone={toIdea} onCancel={() => toIdea(id)} />}
        </Route>
        <Route path={paths.ideaPage(':id')}>{({ id }) => <IdeaPageScreen key={id} id={id} />}</Route>
        <Route path={paths.idea(':id')}>{({ id }) => <IdeaDetail key={id} id={id} />}</Route>
        <Route path={paths.newMeeting}>
          <MeetingForm onDone={toMeeting} onCancel={() => navigate(paths.meetings)} />
        </Route>
        <Route path={paths.editMeeting(':id')}>
          {({ id }) => <MeetingForm id={id} onDone={toMeeting} onCancel={() => toMeeting(id)} />}
        </Route>
        <Route path={paths.meeting(':id')}>{({ id }) => <MeetingDetail key={id} id={id} />}</Route>
        <Route path={paths.meetings} component={MeetingsScreen} />
        <Route path={paths.ideas} component={IdeasScreen} />
        <Route path={paths.planRotation}>
          <PlanWizard onDone={toDay} onCancel={toRotation} />
        </Route>
        <Route path={paths.editRotation(':id')}>
          {({ id }) => <PlanWizard id={id} onDone={toDay} onCancel={toRotation} />}
        </Route>
        <Route path={paths.enterLeave}>
          <LeaveScreen onDone={toDay} onCancel={toRotation} />
        </Route>
        <Route path={paths.enterLeaveOf(':person')}>
          {({ person }) => <LeaveScreen personId={person} onDone={toDay} onCancel={toRotation} />}
        </Route>
        <Route path={paths.editLeave(':id')}>
          {({ id }) => <LeaveScreen id={id} onDone={toDay} onCancel={toRotation} />}
        </Route>
        <Route path={paths.connectServer} component={ConnectScreen} />
        <Route path={paths.chooseCollections(':id')}>
          {({ id }) => <CollectionsScreen key={id} accountId={id} />}
        </Route>
        <Route path={paths.questions}>
          <QuestionsScreen />
        </Route>
        <Route path={paths.questionsOf(':id')}>{({ id }) => <QuestionsScreen key={id} itemId={id} />}</Route>
        <Route path={paths.sync} component={SyncScreen} />
        <Route path={paths.aside} component={AsideScreen} />
        <Route path={paths.trash} component={TrashScreen} />
        <Route path={paths.history} component={HistoryScreen} />
        <Route path={paths.about} component={AboutScreen} />
        <Route path={paths.settings}>
          <Redirect to={paths.settingsSection('me')} replace />
        </Route>
        <Route path={paths.settingsSection(':section')}>
          {({ section }) =>
            isSection(section) ? (
              <SettingsScreen
                section={section}
                partnerships={<PartnershipsSection />}
                sites={<SitesSection />}
                closingDays={<ClosingDaysSection />}
                sync={<AccountsSection />}
                data={<DataSection archive={<ArchiveSection />} />}
              />
            ) : (
              <NotFound />
            )
          }
        </Route>
        <Route>
          <NotFound />
        </Route>
      </Switch>
      {exported && (
        <Suspense>
          <ExportDialog ids={exported} onClose={() => setExported(null)} />
        </Suspense>
      )}
    </Frame>
  );
}

function isSection(text: string): text is SettingsSection {
  return (settingsSections as readonly string[]).includes(text);
}

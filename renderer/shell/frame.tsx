import { type ReactNode, Suspense, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { paths } from '../app/paths';
import { useSettings } from '../app/settings-context';
import { useCommandKeys } from '../app/use-command-keys';
import { type CommandHandlers, useMenuCommands } from '../app/use-menu-commands';
import { useSettingChange } from '../app/use-setting-change';
import { desk } from '../platform/desk';
import { useToasts } from '../ui/toasts';
import { ErrorBoundary } from './error-boundary';
import styles from './frame.module.css';
import { Navigation } from './navigation';
import { TopBar } from './top-bar';
import { useContactCountMemory } from './use-contact-count-memory';
import { useSettingsCopy } from './use-settings-copy';
import { useUndoCommands } from './use-undo-commands';

export type FrameProps = { children: ReactNode; onExport: () => void };

/** Bar, navigation and the screen; carries out the commands of the menu. */
export function Frame({ children, onExport }: FrameProps) {
  const { t } = useTranslation('frame');
  const { settings } = useSettings();
  const change = useSettingChange();
  const [location, navigate] = useLocation();
  const search = useRef<HTMLInputElement>(null);
  const content = useRef<HTMLElement>(null);
  const { undo, redo } = useUndoCommands();

  const commands: CommandHandlers = {
    newContact: () => navigate(paths.newContact),
    import: () => navigate(paths.importContacts),
    export: onExport,
    search: () => {
      search.current?.focus();
      search.current?.select();
    },
    switchLanguage: () => void change({ language: settings.language === 'de' ? 'nl' : 'de' }),
    undo,
    redo,
    settings: () => navigate(paths.settings),
    backup: () => navigate(paths.settingsSection('data')),
    about: () => navigate(paths.about),
  };
  useMenuCommands(commands);
  useCommandKeys(commands);
  useSecondStart();
  useContactCountMemory();
  useSettingsCopy();

  return (
    <div className={styles['frame']}>
      <a
        className={styles['skip']}
        href="#content"
        onClick={(event) => {
          event.preventDefault();
          content.current?.focus();
        }}
      >
        {t('skip')}
      </a>
      <TopBar searchRef={search} />
      <Navigation />
      <main ref={content} id="content" tabIndex={-1} className={styles['content']}>
        <ErrorBoundary place={location}>
          <Suspense fallback={<div aria-busy="true" />}>
            {children}
            <FocusOnNavigation location={location} content={content} />
          </Suspense>
        </ErrorBoundary>
      </main>
    </div>
  );
}

/** A second start ends at once and brings this window to the front; here it says so. */
function useSecondStart(): void {
  const { t } = useTranslation('menu');
  const { show } = useToasts();
  useEffect(() => desk().onSecondStart(() => show({ kind: 'info', text: t('secondStart') })), [show, t]);
}

/**
 * A new screen is read from its heading on; moving within a screen (list and detail) leaves focus alone. It stands
 * beside the screen, so that it waits with it for a screen that is still being fetched.
 */
function FocusOnNavigation({
  location,
  content,
}: {
  location: string;
  content: React.RefObject<HTMLElement | null>;
}) {
  const screen = location.split('/')[1] ?? '';
  const before = useRef(screen);
  useEffect(() => {
    if (before.current === screen) return;
    before.current = screen;
    const heading = content.current?.querySelector<HTMLElement>('h1');
    (heading ?? content.current)?.focus({ preventScroll: true });
    content.current?.scrollTo({ top: 0 });
  }, [screen, content]);
  return null;
}

import { Handshake, Pencil, Trash2 } from 'lucide-react';
import { type RefObject, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { paths } from '../../app/paths';
import { useServices } from '../../app/services';
import { useFormats } from '../../app/settings-context';
import { useLookup } from '../../app/use-lookup';
import { useUndoable } from '../../app/use-undoable';
import { otherLanguage } from '../../domain/localized';
import type { MeetingRow } from '../../storage/rows';
import { useLive } from '../../storage/use-live';
import { BackLink } from '../../ui/back-link';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { EmptyState } from '../../ui/empty-state';
import { LanguageTag } from '../../ui/language-tag';
import { LocalizedText } from '../../ui/localized-text';
import { BothTexts } from './both-texts';
import styles from './detail.module.css';
import { FollowUps } from './follow-ups';
import { MeetingFacts } from './meeting-facts';
import { MeetingKindWord } from './meeting-kind-word';
import { MeetingPeople } from './meeting-people';
import { useMeetingWords } from './use-meeting-words';

/** Everything about one meeting: what was on the agenda and what is to be done on the left, who and where on the right. */
export function MeetingDetail({ id }: { id: string }) {
  const { t } = useTranslation('meetings');
  const { storage } = useServices();
  const meeting = useLive<MeetingRow | null | undefined>(
    async () => (await storage.meetings.get(id)) ?? null,
    [storage, id],
    undefined,
  );
  if (meeting === undefined) return <div aria-busy="true" />;
  if (meeting === null) {
    return (
      <EmptyState icon={Handshake} title={t('detail.gone')} level={1}>
        {t('detail.goneBody')}
      </EmptyState>
    );
  }
  return <MeetingSheet meeting={meeting} />;
}

function MeetingSheet({ meeting }: { meeting: MeetingRow }) {
  const { t } = useTranslation('meetings');
  const formats = useFormats();
  const lookup = useLookup();
  const words = useMeetingWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const { note } = meeting;

  // Focus follows the eye: a newly opened meeting is read from its title on.
  const { id } = meeting;
  useEffect(() => {
    if (id !== '') heading.current?.focus({ preventScroll: true });
  }, [id]);

  return (
    <article className={styles['page']} aria-label={t('detail.label', { title: words.title(meeting) })}>
      <BackLink href={paths.meetings}>{t('detail.back')}</BackLink>
      <Trashed meeting={meeting} />
      <header className={styles['head']}>
        <MeetingKindWord kind={meeting.kind} />
        <Title meeting={meeting} heading={heading} />
        <p className={styles['when']}>{words.when(meeting)}</p>
        <Actions meeting={meeting} />
      </header>
      <div className={styles['sides']}>
        <div className={styles['main']}>
          <FollowUps meeting={meeting} />
          <Card title={t('detail.agenda')}>
            <BothTexts text={meeting.agenda} empty={t('detail.agendaNone')} asList />
          </Card>
          {(note.de || note.nl) && (
            <Card title={t('detail.note')}>
              <BothTexts text={note} empty="" />
            </Card>
          )}
        </div>
        <div className={styles['aside']}>
          <MeetingFacts meeting={meeting} lookup={lookup} />
          <MeetingPeople meeting={meeting} lookup={lookup} />
          <p className={styles['stamps']}>
            {t('detail.createdOn', { when: formats.moment(meeting.createdAt) })}
            {' · '}
            {t('detail.changedOn', { when: formats.moment(meeting.updatedAt) })}
            {' · '}
            <Link href={paths.history}>{t('detail.history')}</Link>
          </p>
        </div>
      </div>
    </article>
  );
}

type TitleProps = { meeting: MeetingRow; heading: RefObject<HTMLHeadingElement | null> };

/** The title in the reader's language, and below it what the other side calls the meeting. */
function Title({ meeting: { title }, heading }: TitleProps) {
  const { t } = useTranslation('meetings');
  const { language } = useFormats();
  const other = otherLanguage(language);
  const isBoth = Boolean(title[language] && title[other] && title[language] !== title[other]);
  return (
    <>
      <h1 ref={heading} tabIndex={-1} className={styles['title']}>
        {title.de || title.nl ? <LocalizedText text={title} language={language} /> : t('untitled')}
      </h1>
      {isBoth && (
        <p className={styles['otherTitle']}>
          <LanguageTag language={other} /> <span lang={other}>{title[other]}</span>
        </p>
      )}
    </>
  );
}

function Actions({ meeting }: { meeting: MeetingRow }) {
  const { t } = useTranslation('meetings');
  const { storage } = useServices();
  const words = useMeetingWords();
  const undoable = useUndoable();
  const [, navigate] = useLocation();
  const trash = () =>
    undoable(
      () => storage.meetings.trash([meeting.id]),
      t('detail.trashedNow', { title: words.title(meeting) }),
    );
  return (
    <div className={styles['actions']}>
      <Button icon={Pencil} onPress={() => navigate(paths.editMeeting(meeting.id))}>
        {t('detail.edit')}
      </Button>
      {meeting.deletedAt === 0 && (
        <Button variant="quiet" icon={Trash2} onPress={() => void trash()}>
          {t('detail.delete')}
        </Button>
      )}
    </div>
  );
}

function Trashed({ meeting }: { meeting: MeetingRow }) {
  const { t } = useTranslation('meetings');
  const { storage } = useServices();
  const formats = useFormats();
  const words = useMeetingWords();
  const undoable = useUndoable();
  if (meeting.deletedAt === 0) return null;
  const restore = () =>
    undoable(
      () => storage.meetings.restore([meeting.id]),
      t('detail.restored', { title: words.title(meeting) }),
    );
  return (
    <Banner
      kind="warning"
      title={t('detail.trashed', { when: formats.moment(meeting.deletedAt) })}
      actions={
        <Button size="small" onPress={() => void restore()}>
          {t('detail.restore')}
        </Button>
      }
    />
  );
}

import { Lightbulb } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { paths } from '../../app/paths';
import { useServices } from '../../app/services';
import { useFormats } from '../../app/settings-context';
import { useUndoable } from '../../app/use-undoable';
import type { FollowUp } from '../../domain/meeting';
import { openFollowUps, withFollowUpIdea } from '../../domain/meeting-rules';
import type { IdeaRow, MeetingRow } from '../../storage/rows';
import { useLive } from '../../storage/use-live';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { LocalizedText } from '../../ui/localized-text';
import styles from './detail.module.css';
import { FollowUpForm } from './follow-up-form';
import { useMeetingWords } from './use-meeting-words';

/** What is to be done after the meeting: what is open becomes an idea with one press, the rest leads to its idea. */
export function FollowUps({ meeting }: { meeting: MeetingRow }) {
  const { t } = useTranslation('meetings');
  const formats = useFormats();
  const [justMade, setJustMade] = useState('');
  const open = openFollowUps(meeting);
  const done = meeting.followUps.filter(({ ideaId }) => ideaId !== '');
  return (
    <Card title={t('followUps.title')}>
      <div className={styles['followUps']}>
        {meeting.followUps.length === 0 && <p className="muted">{t('followUps.none')}</p>}
        {open.length > 0 && (
          <section>
            <h3 className={styles['groupTitle']}>
              {t('followUps.openTitle')}
              <Badge tone="warning">{formats.number(open.length)}</Badge>
            </h3>
            <ul className={styles['tasks']}>
              {open.map((followUp) => (
                <Open key={followUp.id} meeting={meeting} followUp={followUp} onMade={setJustMade} />
              ))}
            </ul>
          </section>
        )}
        {done.length > 0 && (
          <section>
            <h3 className={styles['groupTitle']}>{t('followUps.doneTitle')}</h3>
            <ul className={styles['tasks']}>
              {done.map((followUp) => (
                <Done
                  key={followUp.id}
                  meeting={meeting}
                  followUp={followUp}
                  takesFocus={followUp.id === justMade}
                />
              ))}
            </ul>
          </section>
        )}
        {meeting.deletedAt === 0 && <FollowUpForm meeting={meeting} />}
      </div>
    </Card>
  );
}

type EntryProps = { meeting: MeetingRow; followUp: FollowUp };

function Text({ followUp: { text } }: Pick<EntryProps, 'followUp'>) {
  const { t } = useTranslation('meetings');
  const { language } = useFormats();
  if (!text.de && !text.nl) return <p className="muted">{t('followUps.noText')}</p>;
  return (
    <p className={styles['text']}>
      <LocalizedText text={text} language={language} />
    </p>
  );
}

function Open({ meeting, followUp, onMade }: EntryProps & { onMade: (id: string) => void }) {
  const { t } = useTranslation('meetings');
  const { storage } = useServices();
  const { language } = useFormats();
  const words = useMeetingWords();
  const undoable = useUndoable();
  const text = words.plain(followUp.text) || t('followUps.noText');
  const make = async () => {
    onMade(followUp.id);
    await undoable(
      () => storage.meetings.makeIdea(meeting.id, followUp.id, { language }),
      t('followUps.made', { text }),
    );
  };
  return (
    <li className={styles['task']}>
      <Text followUp={followUp} />
      {meeting.deletedAt === 0 && (
        <Button
          size="small"
          icon={Lightbulb}
          aria-label={t('followUps.makeIdeaOf', { text })}
          onPress={() => void make()}
        >
          {t('followUps.makeIdea')}
        </Button>
      )}
    </li>
  );
}

/** `takesFocus`: the button that made the idea has just gone, and focus goes on to the link in its place. */
function Done({ meeting, followUp, takesFocus }: EntryProps & { takesFocus: boolean }) {
  const { t } = useTranslation('meetings');
  const { storage } = useServices();
  const { language } = useFormats();
  const words = useMeetingWords();
  const undoable = useUndoable();
  const link = useRef<HTMLAnchorElement>(null);
  const { ideaId } = followUp;
  const idea = useLive<IdeaRow | null | undefined>(
    async () => (await storage.ideas.get(ideaId)) ?? null,
    [storage, ideaId],
    undefined,
  );
  const isThere = idea?.deletedAt === 0;
  const text = words.plain(followUp.text) || t('followUps.noText');
  useEffect(() => {
    if (takesFocus && isThere) link.current?.focus();
  }, [takesFocus, isThere]);

  const reopen = () =>
    undoable(
      async () => {
        const newest = (await storage.meetings.get(meeting.id)) ?? meeting;
        return storage.meetings.save(withFollowUpIdea(newest, followUp.id, ''));
      },
      t('followUps.reopened', { text }),
    );

  return (
    <li className={styles['task']}>
      <Text followUp={followUp} />
      {idea && (
        <Link ref={link} href={paths.idea(ideaId)} className={styles['ideaLink']}>
          <Icon icon={Lightbulb} size={16} />
          <span>
            {t('followUps.idea', { title: '' })}
            <LocalizedText text={idea.title} language={language} />
          </span>
        </Link>
      )}
      {idea !== undefined && !isThere && (
        <>
          <p className="muted small">{t(idea ? 'followUps.ideaTrashed' : 'followUps.ideaGone')}</p>
          <Button size="small" aria-label={t('followUps.reopenOf', { text })} onPress={() => void reopen()}>
            {t('followUps.reopen')}
          </Button>
        </>
      )}
    </li>
  );
}

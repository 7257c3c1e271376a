import { Handshake, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { paths } from '../../app/paths';
import { useFormats } from '../../app/settings-context';
import { useSettingChange } from '../../app/use-setting-change';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { type Meetings, meetingSearch } from './use-meetings';

/** Nothing to show: searched in vain, all meetings in other partnerships, or none at all; with the way out. */
export function NoMeetings({ found: { meetings, total } }: { found: Meetings }) {
  const { t } = useTranslation('meetings');
  const formats = useFormats();
  const change = useSettingChange();
  const [, navigate] = useLocation();
  if (meetings && meetings.length > 0) {
    return (
      <EmptyState
        icon={Handshake}
        title={t('empty.filteredTitle')}
        actions={<Button onPress={() => meetingSearch.set({ text: '' })}>{t('empty.clear')}</Button>}
      >
        {t('empty.filteredBody')}
      </EmptyState>
    );
  }
  if (total > 0) {
    return (
      <EmptyState
        icon={Handshake}
        title={t('empty.elsewhereTitle')}
        actions={
          <Button onPress={() => void change({ partnershipId: null })}>{t('empty.elsewhereShow')}</Button>
        }
      >
        {t('empty.elsewhereBody', { count: total, formatted: formats.number(total) })}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={Handshake}
      title={t('empty.title')}
      actions={
        <Button icon={Plus} onPress={() => navigate(paths.newMeeting)}>
          {t('new')}
        </Button>
      }
    >
      {t('empty.body')}
    </EmptyState>
  );
}

import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { paths } from '../../app/paths';
import { PersonField } from '../../app/person-field';
import { useServices } from '../../app/services';
import { useSettings } from '../../app/settings-context';
import { partnershipLabel } from '../../domain/partnership-rules';
import { BilingualField } from '../../ui/bilingual-field';
import { HouseMark } from '../../ui/house-mark';
import { MultiSelect } from '../../ui/multi-select';
import { RadioGroup } from '../../ui/radio-group';
import { Select } from '../../ui/select';
import { clockDoubt } from '../../domain/clock-text';
import { TimeFields } from './time-fields';
import { planKinds, withHost, withPerson } from './plan-draft';
import type { StepProps } from './step-props';
import { usePlanWords } from './use-plan-words';
import styles from './wizard.module.css';

/** Stands for the empty id among the choices, since a choice needs one. */
const openId = 'open';
/** Days named in a hint; the rest is counted. */
const named = 4;

/** Who, from which house, as what, where and at what time. */
export function WhoStep({ draft, change, view, checked }: StepProps) {
  const { t } = useTranslation('rotationWizard');
  const { storage } = useServices();
  const { settings, formats } = useSettings();
  const words = usePlanWords(view.houses);
  const { houses, partnerships, sites, rows } = view;
  const isVisit = draft.kind !== 'remote';
  const ofHost = sites.filter(({ houseId }) => houseId === draft.hostHouseId);
  const site = ofHost.find(({ id }) => id === draft.siteId);
  const taken = rows.filter(({ facts }) => facts.some(({ reason }) => reason === 'deskTaken'));
  const houseChoices = houses.map(({ id, city, letter, colour }) => ({
    id,
    text: city,
    mark: <HouseMark letter={letter} colour={colour} />,
  }));

  const choosePerson = async (id: string) => {
    // What the contact says comes a moment later; the choice itself is kept at once.
    change({ personId: id });
    if (id === '') return;
    const contact = await storage.contacts.get(id);
    if (contact)
      change((now) =>
        now.personId === id ? withPerson(now, contact, partnerships, settings.partnershipId) : now,
      );
  };

  return (
    <div className={styles['fields']}>
      <div className={styles['wide']}>
        <PersonField
          label={t('who.person')}
          description={t('who.personHint')}
          name="planned"
          required
          value={draft.personId}
          onChange={(id) => void choosePerson(id)}
          error={checked && draft.personId === '' ? t('missing.person') : undefined}
        />
        <p className={styles['hint']}>
          <Link href={paths.newContact}>{t('who.newContact')}</Link> {t('who.newContactHint')}
        </p>
      </div>
      <RadioGroup
        label={t('who.kind')}
        value={draft.kind}
        onChange={(kind) => change({ kind })}
        choices={planKinds.map((id) => ({ id, text: t(`kind.${id}`), detail: t(`kindDetail.${id}`) }))}
        className={styles['wide']}
      />
      <Select
        label={t('who.home')}
        choices={houseChoices}
        value={draft.homeHouseId || undefined}
        onChange={(homeHouseId) => change({ homeHouseId })}
      />
      {isVisit && (
        <>
          <Select
            label={t('who.host')}
            choices={houseChoices}
            value={draft.hostHouseId || undefined}
            onChange={(id) => change((now) => withHost(now, id, partnerships))}
            warning={
              draft.hostHouseId !== '' && draft.hostHouseId === draft.homeHouseId
                ? t('who.sameHouse')
                : undefined
            }
          />
          {ofHost.length === 0 && draft.hostHouseId !== '' && (
            <p className={`${styles['hint']} ${styles['wide']}`}>
              {t('who.noSites', { city: words.city(draft.hostHouseId) })}
            </p>
          )}
          {ofHost.length > 0 && (
            <Select
              label={t('who.site')}
              choices={[
                { id: openId, text: t('who.open') },
                ...ofHost.map(({ id, name }) => ({ id, text: words.text(name) })),
              ]}
              value={draft.siteId || openId}
              onChange={(id) => change({ siteId: id === openId ? '' : id, deskId: '' })}
            />
          )}
          {site && (
            <Select
              label={t('who.desk')}
              choices={[
                { id: openId, text: t('who.open') },
                ...site.desks.map(({ id, name, capacity }) => ({
                  id,
                  text: words.text(name),
                  detail: t('who.capacity', { count: capacity }),
                })),
              ]}
              value={draft.deskId || openId}
              onChange={(id) => change({ deskId: id === openId ? '' : id })}
              warning={
                taken.length > 0
                  ? t('who.deskTaken', {
                      count: taken.length,
                      dates: `${taken
                        .slice(0, named)
                        .map(({ date }) => formats.shortWeekdayDate(date))
                        .join(' · ')}${taken.length > named ? ' …' : ''}`,
                    })
                  : undefined
              }
            />
          )}
        </>
      )}
      <TimeFields draft={draft} change={change} doubt={clockDoubt(draft.timeFrom, draft.timeTo)} />
      <MultiSelect
        label={t('who.partnerships')}
        addLabel={t('who.addPartnership')}
        choices={partnerships.map((each) => ({ id: each.id, text: partnershipLabel(each, houses) }))}
        value={draft.partnershipIds}
        onChange={(partnershipIds) => change({ partnershipIds })}
        className={styles['wide']}
      />
      <div className={styles['wide']}>
        <BilingualField
          label={t('who.note')}
          description={t('who.noteHint')}
          value={draft.note}
          onChange={(note) => change({ note })}
          language={formats.language}
          multiline
          rows={2}
        />
      </div>
    </div>
  );
}

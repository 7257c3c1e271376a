import { describe, expect, it } from 'vitest';
import { contactWarnings } from '../../../renderer/domain/contact-warnings';
import { housePresets } from '../../../renderer/domain/house-presets';
import { foldText } from '../../../renderer/domain/fold-text';
import { displayName } from '../../../renderer/domain/name';
import { sampleContactIds, sampleContacts, samplePartnerships } from '../../../renderer/domain/sample-data';
import { isStale } from '../../../renderer/domain/stale';
import { topicGroups, topicLabel, topicTable } from '../../../renderer/domain/topic-table';

describe('the topic table', () => {
  it('has a word in both languages and a neutral id for each pair', () => {
    for (const { id, label, equivalence, group } of topicTable) {
      expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(label.de && label.nl).toBeTruthy();
      expect(['same', 'near']).toContain(equivalence);
      expect(topicGroups).toContain(group);
    }
    expect(new Set(topicTable.map(({ id }) => id)).size).toBe(topicTable.length);
  });

  it('has no word twice, so that each tells one topic and its language', () => {
    const words = topicTable.flatMap(({ label }) => [label.de, label.nl]).map((word) => foldText(word ?? ''));
    expect(new Set(words).size).toBe(words.length);
  });

  it('names a topic in the language of the reader', () => {
    expect(topicLabel('waste', 'nl')).toEqual({ text: 'afvalbeheer', language: 'nl' });
    expect(topicLabel('waste', 'de').text).toBe('Abfallwirtschaft');
    expect(topicLabel('beekeeping', 'de').text).toBe('beekeeping');
  });
});

describe('the sample data', () => {
  const today = '2026-06-04';
  const contacts = sampleContacts(today);

  it('holds people of four houses, known by their ids', () => {
    expect(contacts.map(({ id }) => id)).toEqual(sampleContactIds);
    expect(new Set(contacts.map(({ houseId }) => houseId))).toEqual(
      new Set(housePresets.map(({ id }) => id)),
    );
    expect(contacts.map(({ name }) => displayName(name))).toContain('Piet van den Muster');
  });

  it('uses topics and partnerships that exist, and mails that nobody owns', () => {
    const topics = new Set(topicTable.map(({ id }) => id));
    const partnerships = new Set(samplePartnerships('de').map(({ id }) => id));
    for (const contact of contacts) {
      expect(contact.topics.filter((topic) => !topics.has(topic))).toEqual([]);
      expect(contact.partnershipIds.filter((id) => !partnerships.has(id))).toEqual([]);
      expect(contact.mails.every(({ value }) => value.endsWith('@example.org'))).toBe(true);
    }
  });

  it('raises no warning, and has some stale entries and some in one language only', () => {
    const warnings = contacts.flatMap((contact) => contactWarnings(contact, housePresets, today));
    expect(warnings.filter(({ level }) => level === 'warning')).toEqual([]);
    expect(warnings.some(({ code }) => code === 'onlyInDutch')).toBe(true);
    const stale = contacts.filter(({ confirmedOn }) => isStale(confirmedOn, today));
    expect(stale.length).toBeGreaterThan(3);
    expect(stale.length).toBeLessThan(contacts.length / 2);
  });

  it('does not share anything between two calls', () => {
    sampleContacts(today)[0]?.topics.push('noise');
    expect(sampleContacts(today)[0]?.topics).not.toContain('noise');
  });

  it('has an ended partnership with its reason in the language asked for', () => {
    const states = samplePartnerships('nl').map(({ id, state }) => [id, state.kind]);
    expect(states).toEqual([
      ['krefeld-venlo', 'active'],
      ['krefeld-sofia', 'ended'],
      ['krefeld-kropyvnytskyi', 'active'],
    ]);
    expect(samplePartnerships('nl')[1]?.state).toMatchObject({ on: '2023-12-31' });
    expect(samplePartnerships('nl')[1]?.state).not.toEqual(samplePartnerships('de')[1]?.state);
  });
});

import type { Contact } from '../domain/contact';
import { isMissingIn } from '../domain/localized';
import { belongsTo } from '../domain/partnership-rules';
import type { DirectoryFilters } from './directory-query';
import type { SearchContext } from './search-context';

type Test = (contact: Contact) => boolean;

/** One test for all filters; a partnership that is not known lets nobody through. */
export function filterTest(filters: DirectoryFilters, context: SearchContext): Test {
  const tests: Test[] = [];
  if (filters.houseIds.length > 0 || filters.withoutHouse) {
    const houses = new Set(filters.houseIds);
    tests.push(({ houseId }) => (houseId ? houses.has(houseId) : filters.withoutHouse));
  }
  if (filters.topics.length > 0) {
    const topics = new Set(filters.topics);
    tests.push((contact) => contact.topics.some((topic) => topics.has(topic)));
  }
  if (filters.spoken.length > 0) {
    const spoken = new Set(filters.spoken.map(primaryTag));
    tests.push((contact) => contact.languages.some(({ tag }) => spoken.has(primaryTag(tag))));
  }
  if (filters.partnershipId !== null) {
    const partnership = context.partnerships.find(({ id }) => id === filters.partnershipId);
    tests.push((contact) => partnership !== undefined && belongsTo(contact, partnership));
  }
  if (filters.staleBefore) tests.push(({ confirmedOn }) => confirmedOn < filters.staleBefore);
  const { missingIn } = filters;
  if (missingIn) {
    tests.push(({ role, unit, note }) => [role, unit, note].some((text) => isMissingIn(text, missingIn)));
  }
  return (contact) => tests.every((test) => test(contact));
}

function primaryTag(tag: string): string {
  return (tag.split('-')[0] ?? '').toLowerCase();
}

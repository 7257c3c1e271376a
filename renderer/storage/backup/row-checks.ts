type Kind = 'string' | 'number' | 'boolean' | 'object' | 'array';

/**
 * What a row must have for the screens not to stumble, by table. A checksum only says that a file is as it was
 * written; one written by hand may still hold anything. Fields not named here may be anything.
 */
const shapes: Record<string, Record<string, Kind>> = {
  contacts: {
    id: 'string',
    uid: 'string',
    name: 'object',
    role: 'object',
    unit: 'object',
    note: 'object',
    houseId: 'string',
    company: 'string',
    topics: 'array',
    phones: 'array',
    mails: 'array',
    addresses: 'array',
    websites: 'array',
    languages: 'array',
    partnershipIds: 'array',
    confirmedOn: 'string',
    sortDe: 'string',
    sortNl: 'string',
    change: 'number',
    deletedAt: 'number',
    createdAt: 'number',
    updatedAt: 'number',
  },
  cards: { id: 'string', raw: 'string', mainLanguage: 'string' },
  houses: { id: 'string', city: 'string', name: 'object', letter: 'string', colour: 'string' },
  partnerships: { id: 'string', houseIds: 'array', since: 'string', state: 'object' },
  topics: { id: 'string', label: 'object', equivalence: 'string', group: 'string' },
  rotations: {
    id: 'string',
    uid: 'string',
    kind: 'string',
    personId: 'string',
    personName: 'string',
    homeHouseId: 'string',
    hostHouseId: 'string',
    siteId: 'string',
    deskId: 'string',
    title: 'object',
    note: 'object',
    timeZone: 'string',
    pattern: 'object',
    from: 'string',
    until: 'string',
    added: 'array',
    exceptions: 'array',
    partnershipIds: 'array',
    deletedAt: 'number',
    createdAt: 'number',
    updatedAt: 'number',
  },
  ideas: {
    id: 'string',
    uid: 'string',
    title: 'object',
    text: 'object',
    stage: 'string',
    topics: 'array',
    houseIds: 'array',
    otherCities: 'array',
    owners: 'array',
    peopleIds: 'array',
    next: 'object',
    funding: 'object',
    amounts: 'array',
    links: 'array',
    log: 'array',
    origin: 'object',
    partnershipIds: 'array',
    deletedAt: 'number',
    createdAt: 'number',
    updatedAt: 'number',
  },
  meetings: {
    id: 'string',
    kind: 'string',
    title: 'object',
    date: 'string',
    agenda: 'object',
    note: 'object',
    houseIds: 'array',
    otherCities: 'array',
    participantIds: 'array',
    followUps: 'array',
    partnershipIds: 'array',
    deletedAt: 'number',
    createdAt: 'number',
    updatedAt: 'number',
  },
  items: { id: 'string', raw: 'string', mainLanguage: 'string' },
  sites: {
    id: 'string',
    houseId: 'string',
    name: 'object',
    address: 'object',
    directions: 'object',
    desks: 'array',
  },
  closingDays: {
    id: 'string',
    houseId: 'string',
    from: 'string',
    until: 'string',
    name: 'object',
    basis: 'string',
  },
  schoolHolidays: { id: 'string', region: 'string', from: 'string', until: 'string', name: 'object' },
  workDays: { id: 'string', countries: 'array', note: 'string' },
  workMarks: { id: 'string', label: 'string', country: 'string', days: 'number' },
  conflicts: {
    id: 'string',
    itemId: 'string',
    collectionId: 'string',
    kind: 'string',
    key: 'string',
    property: 'string',
    language: 'string',
    mineRaw: 'array',
    at: 'number',
    state: 'string',
  },
  history: { id: 'number', kind: 'string', values: 'object', at: 'number', step: 'number', created: 'array' },
  historyChanges: { entry: 'number', table: 'string', record: 'string', removed: 'boolean' },
  aside: { id: 'string', fileName: 'string', line: 'number', reason: 'string', text: 'string', at: 'number' },
  drafts: { key: 'string', at: 'number' },
  meta: { key: 'string' },
};

/** Whether the row has the fields its table relies on, each of the right kind. */
export function isSoundRow(table: string, row: Record<string, unknown>): boolean {
  const shape = shapes[table];
  return shape !== undefined && Object.entries(shape).every(([field, kind]) => kindOf(row[field]) === kind);
}

function kindOf(value: unknown): Kind | undefined {
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'object' && value !== null) return 'object';
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? (typeof value as Kind)
    : undefined;
}

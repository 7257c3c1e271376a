import { isTimeZone } from '../domain/zone-time';
import { type CalendarComponent, componentsIn, ownLines } from './calendar-lines';
import { firstText } from './line-values';

/** The zone of an event that names none, or one that nobody knows. */
export const usualZone = 'Europe/Berlin';

/** Zone names of Windows as Outlook and Exchange write them (Unicode CLDR, windowsZones). */
const windowsZones: Readonly<Record<string, string>> = {
  'w. europe standard time': 'Europe/Berlin',
  'romance standard time': 'Europe/Paris',
  'central europe standard time': 'Europe/Budapest',
  'central european standard time': 'Europe/Warsaw',
  'e. europe standard time': 'Europe/Chisinau',
  'fle standard time': 'Europe/Kyiv',
  'gtb standard time': 'Europe/Bucharest',
  'gmt standard time': 'Europe/London',
  'greenwich standard time': 'Atlantic/Reykjavik',
  'turkey standard time': 'Europe/Istanbul',
  'russian standard time': 'Europe/Moscow',
  'belarus standard time': 'Europe/Minsk',
  'israel standard time': 'Asia/Jerusalem',
  'eastern standard time': 'America/New_York',
  'central standard time': 'America/Chicago',
  'mountain standard time': 'America/Denver',
  'pacific standard time': 'America/Los_Angeles',
  'china standard time': 'Asia/Shanghai',
  'tokyo standard time': 'Asia/Tokyo',
  'india standard time': 'Asia/Kolkata',
  utc: 'UTC',
  gmt: 'UTC',
};

/** Cities that stand in names such as "(UTC+01:00) Amsterdam, Berlin, Bern, Rom, Stockholm, Wien". */
const cities: readonly (readonly [string, string])[] = [
  ['berlin', 'Europe/Berlin'],
  ['amsterdam', 'Europe/Amsterdam'],
  ['brussels', 'Europe/Brussels'],
  ['paris', 'Europe/Paris'],
  ['warsaw', 'Europe/Warsaw'],
  ['budapest', 'Europe/Budapest'],
  ['sofia', 'Europe/Sofia'],
  ['kyiv', 'Europe/Kyiv'],
  ['kiev', 'Europe/Kyiv'],
  ['bucharest', 'Europe/Bucharest'],
  ['london', 'Europe/London'],
];

/** Which IANA zone a TZID means. */
export type ZoneNames = { zoneOf: (tzid: string) => string; standard: string };

/** Reads the zone names of a calendar; `standard` is that of X-WR-TIMEZONE, else `usualZone`. */
export function zoneNames(calendar: CalendarComponent): ZoneNames {
  const stated = firstText({ lines: ownLines(calendar) }, 'X-WR-TIMEZONE');
  const standard = knownZone(stated) ?? usualZone;
  const components = new Map(
    componentsIn(calendar, 'VTIMEZONE').map((zone) => [firstText({ lines: ownLines(zone) }, 'TZID'), zone]),
  );
  return { standard, zoneOf: (tzid) => knownZone(tzid) ?? zoneOfComponent(components.get(tzid)) ?? standard };
}

function knownZone(tzid: string): string | undefined {
  const name = tzid.trim();
  if (name === '') return undefined;
  if (isTimeZone(name)) return name;
  const windows = windowsZones[name.toLowerCase()];
  if (windows) return windows;
  // Other programs put a path before it: "/mozilla.org/20070129_1/Europe/Berlin".
  const tail = /([A-Za-z_]+\/[A-Za-z_+-]+(?:\/[A-Za-z_+-]+)?)$/.exec(name)?.[1] ?? '';
  const ends = [tail, tail.slice(tail.indexOf('/') + 1)].filter((end) => end.includes('/'));
  const zone = ends.find(isTimeZone);
  if (zone) return zone;
  const lower = name.toLowerCase();
  return cities.find(([city]) => lower.includes(city))?.[1];
}

/** A zone that calls itself by a made-up name: by its location, else by the offset of its standard time. */
function zoneOfComponent(zone: CalendarComponent | undefined): string | undefined {
  if (!zone) return undefined;
  const location = knownZone(firstText({ lines: ownLines(zone) }, 'X-LIC-LOCATION'));
  if (location) return location;
  const standard = componentsIn(zone, 'STANDARD').at(-1);
  const offset = standard ? firstText({ lines: ownLines(standard) }, 'TZOFFSETTO') : '';
  const hasSummer = componentsIn(zone, 'DAYLIGHT').length > 0;
  const byOffset: Readonly<Record<string, string>> = {
    '+0000': hasSummer ? 'Europe/London' : 'UTC',
    '+0100': 'Europe/Berlin',
    '+0200': 'Europe/Kyiv',
  };
  return byOffset[offset];
}

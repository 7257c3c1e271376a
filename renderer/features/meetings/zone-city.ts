/** The city in the name of a zone, which every reader knows it by: "Europe/Berlin" is Berlin. */
export function zoneCity(zone: string): string {
  return zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');
}

/** A field a column can be put into. `role`, `unit` and `note` take the main language, `role.de` a given one. */
export type ColumnTarget = (typeof columnTargets)[number];

/** All fields a column can be put into, in the order in which a screen offers them. */
export const columnTargets = [
  'salutation',
  'title',
  'given',
  'initials',
  'prefix',
  'family',
  'suffix',
  'fullName',
  'organisation',
  'role',
  'role.de',
  'role.nl',
  'unit',
  'unit.de',
  'unit.nl',
  'company',
  'phone.work',
  'phone.mobile',
  'phone.private',
  'phone.fax',
  'phone.other',
  'mail.work',
  'mail.private',
  'mail.other',
  'street.work',
  'postalCode.work',
  'town.work',
  'country.work',
  'extra.work',
  'street.private',
  'postalCode.private',
  'town.private',
  'country.private',
  'website',
  'note',
  'note.de',
  'note.nl',
  'topics',
  'languages',
  'availability',
  'source',
  'confirmedOn',
] as const;

/**
 * Column names of Outlook, Thunderbird and Google exports in German, Dutch and English, folded as `foldName` does.
 * Outlook writes "Telefon geschäftlich", Thunderbird "Dienstlich: Telefon", Google "Phone 1 - Value".
 */
const names: Partial<Record<ColumnTarget, string>> = {
  salutation: 'anrede, aanhef, geslacht, geschlecht, gender, briefanrede',
  title:
    'titel, title, namenszusatz vorn, voorvoegsel titel, name prefix, akademischer titel, honorific prefix',
  given: 'vorname, voornaam, roepnaam, first name, given name, firstname, voornamen, vornamen',
  initials: 'initialen, initials, voorletters, voorletter',
  prefix: 'tussenvoegsel, voorvoegsel, tussenvoegsels, namenszusatz, namensvorsatz, vorsatzwort',
  family:
    'nachname, achternaam, familienname, familienaam, last name, family name, surname, lastname, zuname',
  suffix: 'suffix, nachgestellt, achtervoegsel, name suffix, honorific suffix',
  fullName:
    'name, naam, anzeigename, weergavenaam, display name, vollstandiger name, volledige naam, full name, speichern unter, ansprechpartner, contactpersoon, kontakt',
  organisation: 'einrichtung, instelling, dienststelle',
  role: 'position, funktion, functie, job title, jobtitle, organization title, organization 1 title, berufsbezeichnung, stelle, functietitel, aufgabe',
  'role.de': 'funktion de, funktion deutsch, functie duits, funktion (de), functie (de)',
  'role.nl': 'funktion nl, funktion niederlandisch, functie nederlands, funktion (nl), functie (nl)',
  unit: 'bereich, abteilung, afdeling, department, fachbereich, amt, team, organization department, organization 1 department, organisationseinheit, dienst',
  'unit.de':
    'bereich de, bereich (de), abteilung de, abteilung (de), fachbereich de, fachbereich (de), afdeling (de)',
  'unit.nl': 'bereich nl, bereich (nl), afdeling nl, afdeling (nl), abteilung (nl), fachbereich (nl)',
  company:
    'firma, organisation, organisatie, bedrijf, company, organization, organization name, organization 1 name, verwaltung, gemeente, stadt verwaltung, unternehmen, arbeitgeber, werkgever',
  'phone.work':
    'telefon, telefoon, phone, telefonnummer, telefoonnummer, telefon geschaftlich, telefon dienstlich, telefoon werk, telefoon op werk, zakelijke telefoon, business phone, work phone, dienstlich telefon, telefon (geschaftlich), tel, tel dienstlich, durchwahl, hauptnummer firma, hoofdtelefoon bedrijf, company main phone, telefoon (werk), werk telefoon, geschaftlich telefon, phone 1 value, arbeit telefon',
  'phone.mobile':
    'mobiltelefon, mobil, handy, mobiel, mobiele telefoon, mobile phone, mobile, mobilnummer, mobiele nummer, mobiel nummer, gsm, handynummer, mobile number, cell phone, mobil telefon',
  'phone.private':
    'telefon privat, telefon (privat), telefoon thuis, telefoon prive, huistelefoon, home phone, privat telefon, telefoon (prive), thuis telefoon',
  'phone.fax':
    'fax, faxnummer, fax geschaftlich, faxnummer werk, fax werk, fax op werk, business fax, fax number, fax dienstlich, fax (geschaftlich), faxgerat',
  'phone.other':
    'telefon geschaftlich 2, zakelijke telefoon 2, business phone 2, telefon privat 2, home phone 2, weiteres telefon, andere telefoon, other phone, primary phone, haupttelefon, pager, pager number, phone 2 value, phone 3 value, telefoon 2, telefon 2',
  'mail.work':
    'e mail, email, mail, e mail adresse, email adresse, e mailadres, emailadres, e mail address, email address, primare e mail adresse, primary email, e mail 1 value, e mail (dienstlich), e mail dienstlich, primair e mailadres, e mail werk, work email, hauptadresse e mail, e mail1 address',
  'mail.private': 'e mail privat, e mail (privat), prive e mail, e mail prive, home email, personal email',
  'mail.other':
    'e mail 2, e mail 2 adresse, e mail 2 address, zweite e mail adresse, secondary email, e mail 2 value, tweede e mailadres, e mailadres 2, e mail adres 2, weitere e mail adresse, e mail 3 adresse, e mail 3 address, e mail2 address, e mail 3 value, e mail3 address',
  'street.work':
    'strasse, straat, adresse, adres, street, strasse geschaftlich, werkadres straat, werkadres, business street, work address, dienstlich adresse, strasse (geschaftlich), strasse und hausnummer, straat en huisnummer, anschrift, straat werk, work street, address 1 street, dienstliche adresse',
  'postalCode.work':
    'plz, postleitzahl, postcode, zip, zip code, postal code, postleitzahl geschaftlich, plz geschaftlich, postcode werk, werkadres postcode, business postal code, work zipcode, dienstlich plz, address 1 postal code, work zip',
  'town.work':
    'ort, stadt, plaats, stad, woonplaats, city, town, ort geschaftlich, plaats werk, werkadres plaats, business city, work city, dienstlich ort, address 1 city, standort',
  'country.work':
    'land, country, land region, land/region geschaftlich, land region geschaftlich, land werk, business country, business country region, work country, werkadres land, address 1 country, dienstlich land',
  'extra.work':
    'raum, zimmer, kamer, ruimte, buro, kantoor, office location, buroraum, work address 2, business street 2, gebaude, gebouw, adresszusatz, strasse geschaftlich 2, etage, verdieping, kantoorlocatie',
  'street.private':
    'strasse privat, straat thuis, huisadres straat, home street, home address, privatadresse, privat adresse, huisadres, prive adres',
  'postalCode.private':
    'postleitzahl privat, plz privat, postcode thuis, huisadres postcode, home postal code, home zipcode, privat plz',
  'town.private': 'ort privat, plaats thuis, huisadres plaats, home city, privat ort',
  'country.private':
    'land region privat, land privat, land thuis, home country, home country region, huisadres land, privat land',
  website:
    'webseite, website, internetseite, homepage, web page, webpagina, web page 1, webseite 1, url, website 1 value, internet, web, personal web page, business web page',
  note: 'notizen, notities, notes, notiz, notitie, bemerkung, bemerkungen, opmerking, opmerkingen, anmerkungen, note, kommentar, toelichting',
  'note.de': 'notiz (de), notizen (de), bemerkung (de), notitie (de)',
  'note.nl': 'notiz (nl), notizen (nl), notitie (nl), notities (nl), opmerking (nl)',
  topics: 'themen, thema, thema’s, themas, onderwerpen, onderwerp, topics',
  languages: 'sprachen, talen, sprache, taal, languages, language, sprachkenntnisse',
  availability:
    'erreichbarkeit, erreichbar, bereikbaarheid, bereikbaar, sprechzeiten, availability, werkdagen, arbeitszeiten',
  source: 'quelle, bron, source, herkunft',
  confirmedOn: 'bestatigt am, gepruft am, bevestigd op, gecontroleerd op, confirmed on, stand',
};

/** Column name as it is compared: small letters, no accents, runs of signs as one blank; brackets stay. */
function foldName(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}()]+/gu, ' ')
    .trim();
}

const targetByName = new Map<string, ColumnTarget>(
  columnTargets.flatMap((target) =>
    (names[target] ?? '')
      .split(', ')
      .filter(Boolean)
      .map((name) => [foldName(name), target] as const),
  ),
);

/** Fields that several columns may fill; of any other the first column wins. */
const repeatable = /^(?:phone|mail|website|note)/;

/** The field for each column, guessed from its name, or `null`; no field that holds one value is given twice. */
export function guessMapping(header: readonly string[]): (ColumnTarget | null)[] {
  const used = new Set<ColumnTarget>();
  return header.map((name) => {
    const folded = foldName(name);
    const target = targetByName.get(folded) ?? targetByName.get(folded.replace(/[()]/g, '').trim()) ?? null;
    if (target === null || (used.has(target) && !repeatable.test(target))) return null;
    used.add(target);
    return target;
  });
}

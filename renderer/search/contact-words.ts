import type { Contact } from '../domain/contact';
import { contactCountry } from '../domain/contact-country';
import { languages } from '../domain/localized';
import { phoneDigits } from '../domain/phone-digits';
import type { SearchContext } from './search-context';
import { rawWordsOf } from './words';

/** How much a field tells about who is meant: 2 the name, 1 function, unit and topic, 0 all else. */
export type FieldClass = 0 | 1 | 2;

/** Reads the words of contacts; keeps those of houses, topics and languages, which thousands of contacts share. */
export class ContactWords {
  readonly #context: SearchContext;
  readonly #shared = new Map<string, string[]>();

  constructor(context: SearchContext) {
    this.#context = context;
  }

  /** Calls back with every word of the contact, as typed in lower case, some several times. */
  read(contact: Contact, add: (raw: string, fieldClass: FieldClass) => void): void {
    const addAll = (words: string[], fieldClass: FieldClass) => {
      for (const word of words) add(word, fieldClass);
    };
    const { name } = contact;
    addAll(rawWordsOf(`${name.given} ${name.family} ${name.organisation}`), 2);
    // "vanderberg", as mail addresses and hurried fingers write it.
    if (name.prefix && name.family)
      addAll(rawWordsOf(`${name.prefix} ${name.family}`.replace(/\s+/g, '-')), 2);
    for (const text of [contact.role, contact.unit]) {
      addAll(rawWordsOf(`${text.de ?? ''} ${text.nl ?? ''}`), 1);
    }
    for (const topic of contact.topics) addAll(this.#topicWords(topic), 1);
    addAll(this.#houseWords(contact.houseId), 0);
    for (const { tag } of contact.languages) addAll(this.#languageWords(tag), 0);
    addAll(rawWordsOf(restOf(contact)), 0);
  }

  /** Every spelling of the contact's numbers as digits, each after a bar: "|0031773596211|0773596211". */
  digits(contact: Contact): string {
    if (contact.phones.length === 0) return '';
    const country = contactCountry(contact, this.#context.houses);
    const forms = contact.phones.flatMap((phone) => phoneDigits(phone.value, country));
    return forms.map((form) => `|${form}`).join('');
  }

  #topicWords(id: string): string[] {
    return this.#remember(`topic ${id}`, () => {
      const topic = this.#context.topics.find((candidate) => candidate.id === id);
      return `${id} ${topic?.label.de ?? ''} ${topic?.label.nl ?? ''}`;
    });
  }

  #houseWords(id: string): string[] {
    return this.#remember(`house ${id}`, () => {
      const house = this.#context.houses.find((candidate) => candidate.id === id);
      return house ? `${house.city} ${house.name.de ?? ''} ${house.name.nl ?? ''}` : id;
    });
  }

  #languageWords(tag: string): string[] {
    return this.#remember(`language ${tag}`, () =>
      languages.map((reader) => languageName(tag, reader)).join(' '),
    );
  }

  #remember(key: string, read: () => string): string[] {
    let words = this.#shared.get(key);
    if (!words) {
      words = [...new Set(rawWordsOf(read()))];
      this.#shared.set(key, words);
    }
    return words;
  }
}

function restOf(contact: Contact): string {
  const { name } = contact;
  const lines = [name.prefix, name.title, name.initials, name.suffix, contact.note.de, contact.note.nl];
  lines.push(contact.company, contact.availability, contact.source, ...contact.websites);
  for (const mail of contact.mails) lines.push(mail.value);
  for (const phone of contact.phones) lines.push(phone.value.replace(/[^\p{L}]+/gu, ' '));
  for (const address of contact.addresses) {
    lines.push(address.extra, address.street, address.postalCode, address.town, address.country);
  }
  return lines.filter(Boolean).join(' \n ');
}

function languageName(tag: string, reader: string): string {
  try {
    return new Intl.DisplayNames([reader], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag; // Foreign cards hold tags that are none (RFC 5646).
  }
}

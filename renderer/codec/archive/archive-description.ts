import { assertNever } from '../../domain/assert-never';
import { archiveFormat, archiveVersion, rowLists } from './archive-content';
import { archiveFields, archiveLists, type ArchiveList } from './archive-fields';
import type { Fields, Shape } from './archive-shape';

/** What is said of the lists and their fields, in any language; the texts of the locales have this form. */
export type FieldTexts = {
  format: string;
  version: string;
  issuedAt: string;
  list: Readonly<Record<ArchiveList, string>>;
  /** `texts`: entries of all three lists of files, which have the same fields. */
  field: Readonly<Record<(typeof rowLists)[number] | 'texts', Readonly<Record<string, string>>>>;
};

type Schema = Record<string, unknown>;

/**
 * The description that goes with `desk.json`: a JSON Schema (draft 2020-12), so that people read what each field means
 * and programs check a file against it. `say` puts the sentence of all languages into one.
 */
export function archiveDescription(say: (of: (texts: FieldTexts) => string | undefined) => string): Schema {
  const lists = archiveLists.map((name) => {
    const group = rowLists.find((each) => each === name) ?? 'texts';
    const described = (field: string) => say((texts) => texts.field[group][field]);
    const items = recordSchema(archiveFields[name], described);
    return [name, { description: say((texts) => texts.list[name]), type: 'array', items }] as const;
  });
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: archiveFormat,
    type: 'object',
    required: ['format', 'version', ...archiveLists],
    properties: {
      format: { description: say((texts) => texts.format), const: archiveFormat },
      version: { description: say((texts) => texts.version), const: archiveVersion },
      issuedAt: { description: say((texts) => texts.issuedAt), type: 'string', format: 'date-time' },
      ...Object.fromEntries(lists),
    },
  };
}

function recordSchema(fields: Fields, described?: (field: string) => string): Schema {
  const named = Object.entries(fields);
  const properties = named.map(([name, { shape }]) => [
    name,
    { ...(described && { description: described(name) }), ...schemaOf(shape) },
  ]);
  return {
    type: 'object',
    required: named.filter(([, { use }]) => use === 'key').map(([name]) => name),
    properties: Object.fromEntries(properties),
  };
}

function schemaOf(shape: Shape): Schema {
  switch (shape.kind) {
    case 'text':
      return { type: 'string' };
    case 'number':
      return { type: 'number' };
    case 'flag':
      return { type: 'boolean' };
    case 'day':
      return { type: 'string', pattern: '^(\\d{4}-\\d{2}-\\d{2})?$' };
    case 'moment':
      return { type: 'string', format: 'date-time' };
    case 'localized':
      return { type: 'object', properties: { de: { type: 'string' }, nl: { type: 'string' } } };
    case 'nothing':
      return { type: 'null' };
    case 'open':
      return { type: 'object' };
    case 'word':
      return { enum: [...shape.words] };
    case 'pattern':
      return { type: 'string', pattern: shape.source };
    case 'list':
      return {
        type: 'array',
        items: schemaOf(shape.of),
        ...(shape.length !== undefined && { minItems: shape.length, maxItems: shape.length }),
      };
    case 'record':
      return recordSchema(shape.fields);
    case 'either':
      return { anyOf: shape.of.map(schemaOf) };
    default:
      return assertNever(shape);
  }
}

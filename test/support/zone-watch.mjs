// Loaded with `node --import` before anything else of a test process, so that whoever keeps Date or Intl for later keeps
// these. Calls `Symbol.for('zone read')` of the global whenever something depends on the computer's time zone.

const host = /** @type {Record<PropertyKey, any>} */ (/** @type {unknown} */ (globalThis));
const note = () => host[Symbol.for('zone read')]?.();
/** @typedef {Record<PropertyKey, any>} Holder */

/** Members of Date that say or take local time (ECMA-262, 21.4.4). */
const local = [
  ...['FullYear', 'Month', 'Date', 'Hours', 'Minutes', 'Seconds', 'Milliseconds'].flatMap((part) => [
    `get${part}`,
    `set${part}`,
  ]),
  'getDay',
  'getYear',
  'setYear',
  'getTimezoneOffset',
  'toString',
  'toDateString',
  'toTimeString',
  Symbol.toPrimitive,
];
for (const name of local) {
  // Arithmetic asks for a number, which is the same everywhere.
  watch(Date.prototype, name, (_, [hint]) => name !== Symbol.toPrimitive || hint !== 'number');
}
for (const name of ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString']) {
  watch(Date.prototype, name, (_, [, options]) => options?.timeZone === undefined);
}
watch(Date, 'parse', (_, [text]) => isLocal(text));

globalThis.Date = new Proxy(Date, {
  construct(target, values, made) {
    if (values.length > 1 || isLocal(values[0])) note();
    return Reflect.construct(target, values, made);
  },
  apply(target) {
    note();
    return target();
  },
});
define(Date.prototype, 'constructor', Date);

/** Formats that were told no zone. @type {WeakSet<object>} */
const zoneless = new WeakSet();
/** @param {Function} target @param {any[]} values @param {Function} made */
function makeFormat(target, values, made) {
  const format = Reflect.construct(target, values, made);
  if (values[1]?.timeZone === undefined) zoneless.add(format);
  return format;
}
const Format = Intl.DateTimeFormat;
define(
  Intl,
  'DateTimeFormat',
  new Proxy(Format, {
    construct: makeFormat,
    apply: (target, _, values) => makeFormat(target, values, target),
  }),
);
define(Format.prototype, 'constructor', Intl.DateTimeFormat);
for (const name of ['formatToParts', 'formatRange', 'formatRangeToParts', 'resolvedOptions']) {
  watch(Format.prototype, name, (format) => zoneless.has(format));
}
const format = Object.getOwnPropertyDescriptor(Format.prototype, 'format');
Object.defineProperty(Format.prototype, 'format', {
  configurable: true,
  get() {
    if (zoneless.has(this)) note();
    return format?.get?.call(this);
  },
});

/**
 * Whether a text names a moment by local time; a date alone is one of UTC (ECMA-262, 21.4.1.32).
 * @param {unknown} text
 */
function isLocal(text) {
  return typeof text === 'string' && !/^\d{4}(-\d\d){0,2}$|(Z|GMT|UTC|[+-]\d\d:?\d\d)$/i.test(text.trim());
}

/**
 * Notes the calls of a member that depend on the zone.
 * @param {Holder} holder
 * @param {PropertyKey} name
 * @param {(self: object, values: any[]) => boolean} depends
 */
function watch(holder, name, depends) {
  const own = holder[name];
  define(
    holder,
    name,
    /** @this {object} @param {any[]} values */
    function (...values) {
      if (depends(this, values)) note();
      return own.apply(this, values);
    },
  );
}

/** @param {Holder} holder @param {PropertyKey} name @param {unknown} value */
function define(holder, name, value) {
  Object.defineProperty(holder, name, { ...Object.getOwnPropertyDescriptor(holder, name), value });
}

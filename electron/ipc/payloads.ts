import * as v from 'valibot';

/** A call without a payload. */
export const nothing = v.undefined();

export const accountId = v.pipe(v.string(), v.regex(/^[\w.-]{1,100}$/));

export const fileName = v.pipe(v.string(), v.minLength(1), v.maxLength(300));

export const fileFilters = v.pipe(
  v.array(
    v.strictObject({
      name: v.pipe(v.string(), v.maxLength(100)),
      extensions: v.pipe(
        v.array(v.pipe(v.string(), v.regex(/^[a-z0-9]{1,10}$/i))),
        v.minLength(1),
        v.maxLength(20),
      ),
    }),
  ),
  v.maxLength(20),
);

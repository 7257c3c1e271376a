import * as v from 'valibot';
import { channels } from '../contract/channels';
import { cancelDav, sendDav } from '../dav-transport';
import { findDavServices } from '../dav-services';
import { handle } from './handle';
import { accountId } from './payloads';

const megabyte = 1024 * 1024;
const requestId = v.pipe(v.string(), v.minLength(1), v.maxLength(100));

/** A line of a header: a token and printable ASCII (RFC 9110 §5.5), so that no header can be smuggled into another. */
const headers = v.pipe(
  v.record(
    v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,49}$/)),
    v.pipe(v.string(), v.regex(/^[\u0020-\u007e]{0,4000}$/)),
  ),
  v.check((all) => Object.keys(all).length <= 30),
);

const davRequest = v.strictObject({
  id: v.optional(requestId),
  accountId: v.nullable(accountId),
  method: v.picklist(['OPTIONS', 'PROPFIND', 'REPORT', 'GET', 'PUT', 'DELETE', 'MKCALENDAR', 'MKCOL']),
  url: v.pipe(v.string(), v.minLength(1), v.maxLength(8000)),
  headers,
  body: v.optional(v.pipe(v.string(), v.maxLength(64 * megabyte))),
  maxBytes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(512 * megabyte)),
  idleTimeout: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10 * 60_000)),
});

const domain = v.pipe(v.string(), v.minLength(1), v.maxLength(253));

/** Requests to the servers of accounts, and the question where they are. */
export function handleDav(): void {
  handle(channels.davSend, davRequest, async (request) => ({ ok: true, value: await sendDav(request) }));
  handle(channels.davCancel, requestId, (id) => ({ ok: true, value: cancelDav(id) }));
  handle(channels.findDavServices, domain, async (name) => ({
    ok: true,
    value: await findDavServices(name),
  }));
}

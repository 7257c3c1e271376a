import { calendarText, componentsIn, ownLines, parseCalendar } from '../codec/calendar-lines';
import { firstText } from '../codec/line-values';
import { hrefKey, memberHref } from '../dav/hrefs';
import { canonicalHash } from './canonical';
import { haltOf } from './halt-of';
import { nameOf } from './item-text';
import { KnownHrefs } from './known-hrefs';
import type { Look } from './preflight';
import { change, type CollectionRun, halt, type RunContext } from './run-context';

/**
 * Tasks that no listing shows. DAViCal leaves them out of PROPFIND, of queries and of the report of changes for everyone
 * who has not all rights on the calendar (`hide_TODO`, which is on unless an administrator turns it off), though it hands
 * them out by name and in the export of the whole calendar.
 */

/** Finds out whether this is such a server, once; rights that were widened since end it. */
export async function judgeHiding(context: RunContext, run: CollectionRun, look: Look): Promise<void> {
  const { kind, traits, href } = run.collection;
  if (kind !== 'idea') return;
  if (!look.lacksRights) {
    const { hidesTasks, ...others } = traits;
    if (hidesTasks !== undefined) await change(context, run, { traits: others });
    return;
  }
  if (traits.hidesTasks !== undefined) return;
  const answer = await context.client.options(href);
  if (answer.kind === 'ok')
    await change(context, run, { traits: { ...traits, hidesTasks: answer.value.isDavical } });
}

/**
 * Queues what the export shows and the desk has otherwise or not at all, and what the desk has and the export lacks. An
 * object that the desk does not know is asked for by the name that most programs give it, its UID.
 */
export async function queueHiddenTasks(context: RunContext, run: CollectionRun): Promise<void> {
  const { id, href, kind } = run.collection;
  const answer = await context.client.get(href, { kind: 'calendar' });
  if (answer.kind !== 'ok') {
    if (answer.kind === 'network' || answer.kind === 'unauth' || answer.kind === 'throttled')
      halt(context, run, haltOf(answer));
    return;
  }
  const exported = tasksIn(answer.value.body);
  if (!exported) return;
  const known = new KnownHrefs(context, run);
  const heads = new Map([...(await known.bound()).values()].map((head) => [head.uid, head]));
  const bound = await context.store.bindingsAt(
    id,
    [...heads.values()].map((head) => head.href),
  );
  const bases = new Map(bound.map(({ uid, baseCanon }) => [uid, baseCanon]));
  const changed = [...exported].filter(([uid, text]) => bases.get(uid) !== canonicalHash(text));
  // What never was there, or was refused, is not missing.
  const missing = [...heads.values()].filter(({ uid }) => !exported.has(uid) && bases.get(uid) !== '');
  const hrefs = [
    ...changed.map(
      ([uid]) => heads.get(uid)?.href ?? memberHref(href, nameOf(uid, kind, encodeURIComponent(uid))),
    ),
    ...missing.map((head) => head.href),
  ];
  const waiting = new Set((await context.store.queue(id)).map((one) => hrefKey(one.href)));
  const queued = hrefs.filter((one) => !waiting.has(hrefKey(one)));
  if (queued.length === 0) return;
  await context.store.saveListing(id, {
    queued: await Promise.all(queued.map(async (one) => known.entry(one, undefined))),
    change: {},
  });
}

/** A calendar of its own for each UID, with the zones of all; `undefined` if the text is no calendar. */
function tasksIn(body: string): Map<string, string> | undefined {
  const [calendar] = componentsIn(parseCalendar(body), 'VCALENDAR');
  if (!calendar) return undefined;
  const zones = componentsIn(calendar, 'VTIMEZONE').map(calendarText).join('');
  const byUid = new Map<string, string>();
  for (const task of componentsIn(calendar, 'VTODO')) {
    const uid = firstText({ lines: ownLines(task) }, 'UID');
    if (uid !== '') byUid.set(uid, (byUid.get(uid) ?? '') + calendarText(task));
  }
  const whole = (tasks: string) => `BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${zones}${tasks}END:VCALENDAR\r\n`;
  return new Map([...byUid].map(([uid, tasks]) => [uid, whole(tasks)]));
}

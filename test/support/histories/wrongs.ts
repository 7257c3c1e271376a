import { type Fault, faults } from '../fake-dav';

type Pick = { skip: number; times: number };

const writes = { methods: ['PUT', 'DELETE'] as const };
const listings = { methods: ['REPORT', 'PROPFIND'] as const };
const firstResponse = /<D:response>.*?<\/D:response>/s;
const allResponses = /<D:response>.*?<\/D:response>/gs;
const isTexts = (body: string): boolean => body.includes('-data>');

/** What can go wrong with a server or the way to it (reference §9.2), each for a few requests. */
const wrongs = {
  lostAnswer: (pick) => faults.lostAnswer({ ...writes, ...pick }),
  lostRequest: (pick) => faults.lostRequest({ ...writes, ...pick }),
  lostReading: (pick) => faults.lostRequest({ ...pick }, 'refused'),
  cutAnswer: (pick) => faults.lostAnswer({ ...writes, ...pick }, 'cut'),
  errorAfter: (pick) => faults.statusAfter(500, { ...writes, ...pick }),
  errorBefore: (pick) => faults.statusInstead(500, { ...writes, ...pick }),
  errorReading: (pick) => faults.statusInstead(500, { ...listings, ...pick }),
  gateway: (pick) => faults.statusAfter(502, pick),
  cutEarly: (pick) => faults.cutBody(60, { ...listings, ...pick }),
  cutLate: (pick) => faults.cutBody(700, { ...listings, ...pick }),
  tokenRefused: (pick) => ({ ...faults.tokenRefused(403), ...pick }),
  tokenFails: (pick) => ({ ...faults.tokenRefused(500), ...pick }),
  tokenConflict: (pick) => ({ ...faults.tokenRefused(409), ...pick }),
  throttled: (pick) => faults.throttled('5', pick),
  throttledWrites: (pick) => faults.throttled(undefined, { ...writes, ...pick }),
  maintenance: (pick) => faults.maintenance('60', pick),
  portal: (pick) => faults.captivePortal(pick),
  proxy: (pick) => faults.proxy(pick),
  certificate: (pick) => faults.certificate(pick),
  signedOut: (pick) => faults.signedOut(pick),
  signedOutWriting: (pick) => faults.signedOut({ ...writes, ...pick }),
  conflict: (pick) => faults.statusInstead(412, { ...writes, ...pick }),
  goneWriting: (pick) => faults.statusInstead(404, { methods: ['PUT'], ...pick }),
  refusedText: (pick) => faults.statusInstead(400, { methods: ['PUT'], ...pick }),
  tooBig: (pick) => faults.tooBig(pick),
  quota: (pick) => faults.quota(pick),
  forbidden: (pick) => faults.forbidden(pick),
  locked: (pick) => faults.statusInstead(423, { ...writes, ...pick }),
  endlessPages: (pick) => ({ ...faults.endless507(), ...pick }),
  /** Until somebody mends the server. */
  pagesForEver: () => faults.endless507(),
  /** The same page, and the token that was sent, once more. */
  pageAgain: (pick) => faults.samePage(pick),
  /** Proper, and half of the members are not in it. */
  halfListing: (pick) =>
    faults.body(
      (body) => {
        const members = body.match(allResponses)?.slice(1) ?? [];
        return isTexts(body)
          ? body
          : members.reduce((rest, one, at) => (at % 2 ? rest : rest.replace(one, '')), body);
      },
      { ...listings, ...pick },
    ),
  /** Etags that are no longer, or not yet, those of the texts. */
  staleEtags: (pick) =>
    faults.body((body) => body.replace(/(<D:getetag>[^<]*?)(?=(?:")?<\/D:getetag>)/g, '$1-old'), {
      ...listings,
      ...pick,
    }),
  emptyListing: (pick) => ({ ...faults.emptyListing(), ...pick }),
  textsLeftOut: (pick) =>
    faults.body((body) => (isTexts(body) ? body.replace(firstResponse, '') : body), {
      methods: ['REPORT'],
      ...pick,
    }),
  textsMissing: (pick) =>
    faults.body(
      (body) =>
        isTexts(body)
          ? body.replace(/<D:propstat>.*?<\/D:propstat>/s, '<D:status>HTTP/1.1 404 Not Found</D:status>')
          : body,
      { methods: ['REPORT'], ...pick },
    ),
  memberForbidden: (pick) =>
    faults.body(
      (body) => body.replace(/<D:propstat>.*?<\/D:propstat>/s, '<D:status>HTTP/1.1 403 No</D:status>'),
      { methods: ['REPORT'], ...pick },
    ),
  etagsMissing: (pick) =>
    faults.body((body) => body.replace(/<D:getetag>[^<]*<\/D:getetag>/g, ''), { ...listings, ...pick }),
  namedTwice: (pick) =>
    faults.body((body) => body.replace(firstResponse, (response) => response + response), {
      ...listings,
      ...pick,
    }),
  /** Another place's, another server's, and one that leads out of the collection. */
  strangeAddresses: (pick) =>
    faults.body(
      (body) =>
        body.replace(
          '<D:response>',
          ['https://evil.example/x.vcf', '//evil.example/y.ics', '/elsewhere/../z.vcf', 'javascript:alert(1)']
            .map(
              (href) =>
                `<D:response><D:href>${href}</D:href><D:propstat><D:prop><D:getetag>"1"</D:getetag></D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response>`,
            )
            .join('') + '<D:response>',
        ),
      { ...listings, ...pick },
    ),
  ledAway: (pick) => faults.redirected('https://evil.example/dav/', pick),
  notXml: (pick) => faults.body(() => 'Fatal error: Allowed memory size exhausted', { ...listings, ...pick }),
} satisfies Record<string, (pick: Pick) => Fault>;

export type WrongName = keyof typeof wrongs;
export const wrongNames = Object.keys(wrongs).filter((name): name is WrongName => name in wrongs);

export const wrongOf = (name: WrongName, pick: Pick): Fault => wrongs[name](pick);

import { readFile, realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { protocol, session } from 'electron';
import { pageOrigin, securityHeaders } from './page-origin';
import { answerPaper } from './papers';

const mimeTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

/**
 * The page comes from `app://tandem/` instead of from files: one origin of its own, secure, with headers.
 * The scheme must be announced before the app is ready; `serve()` starts answering after it.
 */
export function setupProtocol(): { serve(): void } {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
  return {
    serve() {
      const root = join(import.meta.dirname, '../renderer');
      protocol.handle('app', (request) => answer(request, root));
      refuseForeignRequests();
    },
  };
}

/**
 * Answers one request with a file below `root` or a paper that is being printed, and nothing else.
 * 405 for another method than GET or HEAD, 403 for another host or a way out of the folder, 404 for what is not there
 * or of no known type.
 */
export async function answer(request: Request, root: string): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405);
  const address = new URL(request.url);
  if (`${address.protocol}//${address.host}` !== pageOrigin) return refuse(403);
  const name = decodePath(address.pathname);
  if (name === null) return refuse(403);
  const paper = answerPaper(name);
  if (paper) return paper;
  const type = mimeTypes[extname(name)];
  if (!type) return refuse(404);
  try {
    const folder = await realpath(root);
    const path = await realpath(join(folder, name));
    if (!path.startsWith(folder + sep)) return refuse(403);
    const body = new Uint8Array(await readFile(path));
    return new Response(body, { headers: { ...securityHeaders, 'Content-Type': type } });
  } catch {
    return refuse(404);
  }
}

/** The path of a file relative to the page's folder; `null` if it holds anything that could lead elsewhere. */
function decodePath(pathname: string): string | null {
  try {
    const path = decodeURIComponent(pathname);
    const parts = path.split('/');
    if (/[\\\0:]/.test(path) || parts.includes('..') || parts.includes('.')) return null;
    return path.endsWith('/') ? `${path}index.html` : path;
  } catch {
    return null;
  }
}

function refuse(status: number): Response {
  return new Response(null, { status, headers: securityHeaders });
}

/** The second lock behind the content security policy: no request of the page leaves this computer. */
function refuseForeignRequests(): void {
  session.defaultSession.webRequest.onBeforeRequest((details, callback) => {
    callback({ cancel: !/^(app|blob|data|devtools):/.test(details.url) });
  });
}

import type { DavAnswer, DavRequest } from '../../electron/contract/dav';

/**
 * Where requests go: the shell, Node in tests, or a server that only exists in memory. Sends one request and follows
 * nothing; resolves with whatever came of it and rejects only if the program itself is wrong.
 */
export type Transport = { send(request: DavRequest): Promise<DavAnswer> };

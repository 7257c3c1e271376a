import type { DavNetworkFailure } from './contract/dav';

/** Chromium's names (net_error_list.h) by what they mean to the person; the first rule that fits counts. */
const meanings: readonly (readonly [RegExp, DavNetworkFailure])[] = [
  [
    /^(INTERNET_DISCONNECTED|NETWORK_CHANGED|NETWORK_IO_SUSPENDED|ADDRESS_UNREACHABLE|ADDRESS_INVALID|NETWORK_ACCESS_DENIED)$/,
    'offline',
  ],
  [
    /^(PROXY_|TUNNEL_|SOCKS_|PAC_|MANDATORY_PROXY|NO_SUPPORTED_PROXIES|UNEXPECTED_PROXY_AUTH|UNABLE_TO_REUSE_CONNECTION_FOR_PROXY)/,
    'proxy',
  ],
  [/^(NAME_NOT_RESOLVED|NAME_RESOLUTION_FAILED|DNS_|ICANN_NAME_COLLISION)/, 'nameNotFound'],
  [/^(CONNECTION_REFUSED|CONNECTION_FAILED)$/, 'refused'],
  [/TIMED_OUT$/, 'timeout'],
  [
    /^(CERT_|CERTIFICATE_TRANSPARENCY|SSL_PINNED_KEY|SSL_SERVER_CERT_BAD_FORMAT|SSL_KEY_USAGE_INCOMPATIBLE)/,
    'certificate',
  ],
  [
    /^(CONNECTION_RESET|CONNECTION_CLOSED|CONNECTION_ABORTED|EMPTY_RESPONSE|CONTENT_LENGTH_MISMATCH|CONTENT_DECODING_FAILED|INCOMPLETE_CHUNKED_ENCODING|INVALID_CHUNKED_ENCODING|SOCKET_NOT_CONNECTED|HTTP2_|QUIC_)/,
    'cut',
  ],
];

/** What an error of Electron's `net` means; its message is one of Chromium's names, as `net::ERR_CONNECTION_REFUSED`. */
export function toNetworkFailure(error: Error): DavNetworkFailure {
  const name = /\bERR_(\w+)/.exec(error.message)?.[1] ?? '';
  return meanings.find(([pattern]) => pattern.test(name))?.[1] ?? 'unexpected';
}

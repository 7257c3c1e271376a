import { expect, it } from 'vitest';
import { toNetworkFailure } from '../../../electron/net-failure';

it.each([
  ['INTERNET_DISCONNECTED', 'offline'],
  ['ADDRESS_UNREACHABLE', 'offline'],
  ['NAME_NOT_RESOLVED', 'nameNotFound'],
  ['CONNECTION_REFUSED', 'refused'],
  ['CONNECTION_TIMED_OUT', 'timeout'],
  ['TIMED_OUT', 'timeout'],
  ['CERT_DATE_INVALID', 'certificate'],
  ['CERT_AUTHORITY_INVALID', 'certificate'],
  ['CERT_COMMON_NAME_INVALID', 'certificate'],
  ['PROXY_CONNECTION_FAILED', 'proxy'],
  ['PROXY_CERTIFICATE_INVALID', 'proxy'],
  ['TUNNEL_CONNECTION_FAILED', 'proxy'],
  ['MANDATORY_PROXY_CONFIGURATION_FAILED', 'proxy'],
  ['CONNECTION_RESET', 'cut'],
  ['EMPTY_RESPONSE', 'cut'],
  ['CONTENT_LENGTH_MISMATCH', 'cut'],
  ['INCOMPLETE_CHUNKED_ENCODING', 'cut'],
  ['HTTP2_PROTOCOL_ERROR', 'cut'],
  ['SSL_PROTOCOL_ERROR', 'unexpected'],
  ['UNSAFE_PORT', 'unexpected'],
])('net::ERR_%s is told as %s', (name, meaning) => {
  expect(toNetworkFailure(new Error(`net::ERR_${name}`))).toBe(meaning);
});

it('any other error is unexpected', () => {
  expect(toNetworkFailure(new Error('Redirect was cancelled'))).toBe('unexpected');
});

import { generateKeyPairSync, sign } from 'node:crypto';

/** One element of DER (X.690 §8.1): tag, length, content. */
function der(tag: number, ...parts: Uint8Array[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

const sequence = (...parts: Uint8Array[]) => der(0x30, ...parts);
const text = (tag: number, value: string) => der(tag, Buffer.from(value, 'ascii'));
const utcTime = (date: Date) => text(0x17, `${date.toISOString().replace(/[-:T]/g, '').slice(2, 14)}Z`);
/** ecdsa-with-SHA256, 1.2.840.10045.4.3.2 */
const algorithm = sequence(Buffer.from([0x06, 8, 0x2a, 0x86, 0x48, 0xce, 0x3d, 4, 3, 2]));

/**
 * A key and a certificate that it signed itself (RFC 5280 §4.1, version 1), made anew for each test, so that no key lies
 * in the repository and nothing expires there.
 * @param commonName ASCII
 */
export function selfSigned(commonName: string, validTo: Date): { key: string; cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  // commonName, 2.5.4.3
  const name = sequence(der(0x31, sequence(Buffer.from([0x06, 3, 0x55, 4, 3]), text(0x0c, commonName))));
  const body = sequence(
    Buffer.from([0x02, 1, 1]),
    algorithm,
    name,
    sequence(utcTime(new Date('2020-01-01T00:00:00Z')), utcTime(validTo)),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
  );
  const signature = sign('sha256', body, privateKey);
  const certificate = sequence(body, algorithm, der(0x03, Buffer.from([0]), signature));
  const base64 = certificate.toString('base64').replace(/.{1,64}/g, '$&\n');
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${base64}-----END CERTIFICATE-----\n`,
  };
}

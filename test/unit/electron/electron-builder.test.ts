import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { getConfig } from 'app-builder-lib/out/util/config/config.js';
import { beforeAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const schema = JSON.parse(
  readFileSync(join(root, 'node_modules/app-builder-lib/scheme.json'), 'utf8'),
) as object;
const isValid = new Ajv({ strict: false }).compile(schema);

let config: Record<string, unknown>;
beforeAll(async () => {
  config = (await getConfig(root, join(root, 'electron-builder.yml'), null)) as unknown as Record<
    string,
    unknown
  >;
});

describe('electron-builder.yml', () => {
  it("fits electron-builder's schema, which knows a wrong name when it sees one", () => {
    expect({ fits: isValid(config), errors: isValid.errors }).toEqual({ fits: true, errors: null });
    expect(isValid({ ...config, appID: 'x' })).toBe(false);
    expect(isValid({ ...config, electronFuses: { runAsNode: 'no' } })).toBe(false);
  });

  it('switches off in the binary what Tandem does not need', () => {
    expect(config['electronFuses']).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      grantFileProtocolExtraPrivileges: false,
    });
  });

  it('builds for the three systems from the built files alone, and fetches no update', () => {
    expect(config['win']).toMatchObject({ target: 'nsis' });
    expect(config['mac']).toMatchObject({ target: 'dmg' });
    expect(config['linux']).toMatchObject({ target: ['AppImage', 'deb'] });
    expect(config['files']).toEqual([{ filter: ['out/**', 'package.json', '!node_modules/**'] }]);
    expect(config['publish']).toBeNull();
  });

  it('names the Electron that is installed, and icons that exist', () => {
    const { version } = JSON.parse(
      readFileSync(join(root, 'node_modules/electron/package.json'), 'utf8'),
    ) as {
      version: string;
    };
    expect(config['electronVersion']).toBe(version);
    expect(existsSync(join(root, 'assets/icons/icon.png'))).toBe(true);
    expect(existsSync(join(root, 'assets/icons/512x512.png'))).toBe(true);
  });
});

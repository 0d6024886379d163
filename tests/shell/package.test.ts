import { expect, it } from 'vitest';
import { builderConfig, fuses } from '../../ops/package/builder-config.ts';

it('burns out every way to run other code in the app', () => {
  expect(fuses).toEqual({
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  });
  expect(builderConfig.asar).toBe(true);
});

it('packs the bundles and not the sources', () => {
  expect(builderConfig.files.filter((pattern) => !pattern.startsWith('!'))).toEqual(['out/**', 'package.json']);
});

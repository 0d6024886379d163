// What the installers hold and which powers are burnt out of them.

/** Switches in Electron's program itself; none is left to its default. */
export const fuses = {
  runAsNode: false,
  enableCookieEncryption: true,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  loadBrowserProcessSpecificV8Snapshot: false,
  grantFileProtocolExtraPrivileges: false,
} as const;

// Needed by the server or already inside the bundles; the app loads the rest from its archive.
const notInTheApp = [
  'fastify',
  '@fastify',
  'pg',
  'pino',
  '@pgtyped',
  'aws-jwt-verify',
  'react',
  'react-dom',
  'recharts',
  'radix-ui',
  '@radix-ui',
  'lucide-react',
  '@tanstack',
  '@fontsource-variable',
];

/** Configuration of electron-builder. */
export const builderConfig = {
  appId: 'com.steward.desk',
  productName: 'Steward',
  directories: { output: 'dist' },
  files: ['out/**', 'package.json', ...notInTheApp.map((name) => `!node_modules/${name}/**`)],
  asar: true,
  electronFuses: fuses,
  // The native module is built for Node-API: one binary for Node and Electron.
  npmRebuild: false,
  publish: null,
  mac: { target: ['dmg', 'zip'], category: 'public.app-category.finance', hardenedRuntime: true },
  win: { target: ['nsis'] },
  nsis: { oneClick: false, perMachine: false },
  linux: { target: ['AppImage', 'deb'], category: 'Office' },
} as const;

// Keeps the lock file whole. A registry mirror that lacks packages of other platforms makes npm drop them from the lock
// without a word, and then `npm ci` refuses the file everywhere. Run `node ops/install/lock-file.mjs` after adding packages.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const systems = {
  darwin: 'darwin',
  linux: 'linux',
  win32: 'win32',
  windows: 'win32',
  android: 'android',
  freebsd: 'freebsd',
  openbsd: 'openbsd',
  netbsd: 'netbsd',
  openharmony: 'openharmony',
};
const processors = ['arm64', 'x64', 'ia32', 'ppc64', 'riscv64', 's390x', 'loong64', 'mips64el', 'wasm32', 'arm'];

const plain = (range) => range.replace(/^[\^~>=]+/, '');
const major = (version) => version.split('.')[0];

/** Places in the lock where npm looks for `name` when `path` asks for it, the nearest first. */
function* placesFor(path, name) {
  for (let at = path; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    yield `${at ? `${at}/` : ''}node_modules/${name}`;
    if (at === '' || !at.includes('/node_modules/')) {
      if (at !== '') yield `node_modules/${name}`;
      return;
    }
  }
}

/** Optional packages that a package of the lock asks for and the lock does not hold: [{path, name, version, isDev}]. */
export function missingOptionalPackages(lock) {
  const missing = [];
  for (const [path, entry] of Object.entries(lock.packages)) {
    for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
      const version = plain(range);
      const isThere = [...placesFor(path, name)].some(
        (place) => lock.packages[place] && major(lock.packages[place].version) === major(version),
      );
      if (!isThere) missing.push({ path, name, version, isDev: entry.dev === true });
    }
  }
  return missing;
}

/** Adds what is missing, by version and platform; npm fetches it only on that platform. */
function complete(lock) {
  for (const { path, name, version, isDev } of missingOptionalPackages(lock)) {
    const words = name.split(/[-/]/);
    const os = words.map((word) => systems[word]).find(Boolean);
    const cpu = words.find((word) => processors.includes(word));
    if (!os && !cpu) throw new Error(`${name} names no platform: add it to the lock by hand`);
    const libc = words.some((word) => word.startsWith('musl'))
      ? ['musl']
      : words.some((word) => word.startsWith('gnu'))
        ? ['glibc']
        : undefined;
    const place = lock.packages[`node_modules/${name}`] ? `${path}/node_modules/${name}` : `node_modules/${name}`;
    lock.packages[place] = {
      version,
      ...(cpu && { cpu: [cpu] }),
      ...(isDev && { dev: true }),
      ...(libc && { libc }),
      optional: true,
      ...(os && { os: [os] }),
    };
  }
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = fileURLToPath(new URL('../../package-lock.json', import.meta.url));
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  const count = missingOptionalPackages(lock).length;
  complete(lock);
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(count === 0 ? 'The lock file is whole.' : `${count} optional packages of other platforms added to the lock file.`);
}

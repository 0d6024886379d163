// Finds a Chromium for the browser tests and installs one where there is none.
// Order: named by STEWARD_BROWSER, on PATH, Playwright's cache, Debian's package (as root), Playwright's own installer.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'];
const fixedPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** The path of a Chromium that starts, or undefined. */
export function findBrowser() {
  return candidates().find((file) => existsSync(file) && starts(file));
}

/** The path of a Chromium; installs one if there is none. Throws with what to do when that fails too. */
export function ensureBrowser(root, say) {
  const found = findBrowser();
  if (found) return found;
  if (!installFromDebian(say)) installWithPlaywright(root, say);
  const installed = findBrowser();
  if (installed) return installed;
  throw new Error(
    'The browser tests need Chromium and it could not be installed. Install Chromium or Google Chrome, or set STEWARD_BROWSER to its path.',
  );
}

function candidates() {
  const named = process.env['STEWARD_BROWSER'];
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter(Boolean)
    .flatMap((folder) => names.map((name) => join(folder, name + suffix)));
  return [...(named ? [named] : []), ...onPath, ...fixedPlaces, ...playwrightCache()];
}

function playwrightCache() {
  const folders = [
    process.env['PLAYWRIGHT_BROWSERS_PATH'],
    join(homedir(), '.cache', 'ms-playwright'),
    join(homedir(), 'Library', 'Caches', 'ms-playwright'),
    join(process.env['LOCALAPPDATA'] ?? homedir(), 'ms-playwright'),
  ];
  const inside = [
    ['chrome-linux', 'chrome'],
    ['chrome-linux64', 'chrome'],
    ['chrome-linux', 'headless_shell'],
    ['chrome-headless-shell-linux64', 'chrome-headless-shell'],
    ['chrome-mac', 'Chromium.app', 'Contents', 'MacOS', 'Chromium'],
    ['chrome-win', 'chrome.exe'],
    ['chrome-win64', 'chrome.exe'],
  ];
  return folders
    .filter((folder) => folder && existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => name.startsWith('chromium'))
        .sort()
        .reverse()
        .flatMap((name) => inside.map((parts) => join(folder, name, ...parts))),
    );
}

// A file named chromium can be a stub that only tells the user to install a snap.
function starts(file) {
  if (process.platform === 'win32') return true;
  const answer = spawnSync(file, ['--version'], { encoding: 'utf8', timeout: 30_000 });
  return answer.status === 0 && /\d+\.\d+/.test(answer.stdout);
}

function installFromDebian(say) {
  if (process.platform !== 'linux' || process.getuid() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  say('Installing Chromium for the browser tests (apt-get, once) ...');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (...args) => spawnSync('apt-get', args, { stdio: ['ignore', 2, 2], env }).status === 0;
  run('update', '-q');
  return run('install', '-y', '-q', '--no-install-recommends', 'chromium');
}

function installWithPlaywright(root, say) {
  say("Installing Chromium for the browser tests (Playwright's installer, once) ...");
  const cli = join(root, 'node_modules', 'playwright-core', 'cli.js');
  spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: ['ignore', 2, 2] });
}

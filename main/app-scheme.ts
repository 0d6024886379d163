// app://main: where the screen comes from in Electron. A scheme of our own has an origin, unlike file:, and reaches no file by path.
import { readFile } from 'node:fs/promises';
import { securityHeaders } from './content-security.ts';
import type { ElectronFacade } from './electron-facade.ts';
import { findRendererFile, type RendererFiles } from './renderer-files.ts';

export const appOrigin = 'app://main';
export const appAddress = `${appOrigin}/index.html`;

/** Must run before Electron is ready. No bypassCSP, no service workers. */
export function registerAppScheme(electron: ElectronFacade): void {
  electron.protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }]);
}

/** Answers requests to app://main with the files of the manifest; everything else is 404. */
export function serveApp(electron: ElectronFacade, files: RendererFiles): void {
  const headers = securityHeaders([]);
  electron.protocol.handle('app', async (request) => {
    const found = request.method === 'GET' ? findRendererFile(files, pathOf(request.url)) : undefined;
    if (!found) return new Response(null, { status: 404, headers });
    return new Response(new Uint8Array(await readFile(found.file)), { headers: { ...headers, 'content-type': found.type } });
  });
}

/** The path exactly as written, or an impossible one: the URL parser would tidy dots and slashes away. */
function pathOf(url: string): string {
  return url.startsWith(`${appOrigin}/`) ? url.slice(appOrigin.length) : '';
}

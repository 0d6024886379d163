// The only place that hands an address to the operating system. Such an address starts programs: it is checked and confirmed.
import type { ElectronFacade } from './electron-facade.ts';

/**
 * Opens a page in the user's browser after asking.
 * @param hosts the only hosts that may be opened
 * @returns false when the address was refused or the person declined
 */
export async function openLink(
  electron: Pick<ElectronFacade, 'dialog' | 'shell'>,
  address: string,
  hosts: readonly string[],
): Promise<boolean> {
  const url = checkLink(address, hosts);
  if (!url) return false;
  const { response } = await electron.dialog.showMessageBox({
    type: 'question',
    message: `Open ${url.host} in your browser?`,
    detail: url.href,
    buttons: ['Cancel', 'Open'],
    defaultId: 1,
    cancelId: 0,
  });
  if (response !== 1) return false;
  await electron.shell.openExternal(url.href);
  return true;
}

/** The parsed address, when it is plain https on an allowed host and nothing hides in it. */
export function checkLink(address: string, hosts: readonly string[]): URL | undefined {
  // Browsers read a backslash as a slash, and drop tabs and line ends: none belongs into an address.
  if (address.length > 2_000 || /[\\\s\p{Cc}]/u.test(address) || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  const isPlain = url.protocol === 'https:' && url.username === '' && url.password === '' && url.port === '';
  return isPlain && hosts.includes(url.hostname) ? url : undefined;
}

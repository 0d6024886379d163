import { statSync } from 'node:fs';
import { dirname } from 'node:path';

/** What root makes for PostgreSQL's user where the usual place cannot be reached by it: below /root, for example. */
export const outside = '/var/lib/steward-postgres';

/** True when every user may pass through a folder and all above it. */
export function isPassable(path: string): boolean {
  for (let folder = path; folder !== dirname(folder); folder = dirname(folder)) {
    if ((statSync(folder).mode & 0o001) === 0) return false;
  }
  return true;
}

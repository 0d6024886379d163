/** Fixed ids of the demo firm: made from names, so that tests and pictures can name a row. */
import { createHash } from 'node:crypto';
import type { Uuid } from '../../../contract/ids.ts';

/**
 * A UUID of version 8 (RFC 9562, "custom") from the path of a thing, such as `hartwell/asset/lakeCabin`.
 * The same path always gives the same id.
 */
export function demoId(path: string): Uuid {
  const bytes = createHash('sha256').update(`steward demo firm ${path}`).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

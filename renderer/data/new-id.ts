import { v7 } from 'uuid';

/** A time-ordered id (UUID version 7). Rows made here have their final id from the start. */
export function newId(): string {
  return v7();
}

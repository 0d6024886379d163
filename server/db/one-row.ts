/** Procedures answer with one row; this says so to the compiler, and loudly where it is not true. */
import { StewardError } from '../../contract/errors.ts';

/** @throws StewardError FW500 when there is not exactly one row */
export function oneRow<Row>(rows: readonly Row[]): Row {
  const [row] = rows;
  if (row === undefined || rows.length !== 1) throw new StewardError('FW500');
  return row;
}

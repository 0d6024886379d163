/**
 * What every operation on the outbox is made of. `run` is called when the person saves and again after every pull:
 * it checks rights and rules with the server's codes against the rows as they are then, and writes through the recorder.
 */
import type { OperationArguments, OperationBase, OperationName } from '../../contract/sync.ts';
import type { Me } from '../../contract/http.ts';
import type { ReadDb } from '../db/driver.ts';
import type { Recorder } from '../db/recorder.ts';

export type OperationContext = {
  rows: Recorder;
  me: Me;
  opId: string;
  madeAt: string;
  deviceId: string;
  deviceName: string;
  /** Today's date at the firm. */
  today: string;
};

export type Line = { label: string; value: string };

/** What the pill shows, readable even when the rows are gone. */
export type Description = { summary: string; content: Line[]; assetId: string | null; circleId: string | null };

export type OperationDefinition<Name extends OperationName> = {
  /** @throws StewardError FW403, FW404, FW409, FW422, FW460, FW461 as the server would; nothing is kept then */
  run(context: OperationContext, args: OperationArguments<Name>): void;
  /** The values of exactly the units touched, as the person saw them when the edit was made. */
  base(db: ReadDb, args: OperationArguments<Name>): OperationBase<Name>;
  lane(args: OperationArguments<Name>): string;
  /** Units touched, such as `asset:<id> split`; a later edit of the same unit builds upon this one. */
  units(args: OperationArguments<Name>): string[];
  /** Rows this operation brings into being. */
  creates(args: OperationArguments<Name>): string[];
  /** Rows without which it makes no sense. */
  needs(args: OperationArguments<Name>): string[];
  describe(db: ReadDb, args: OperationArguments<Name>): Description;
};

export type OperationDefinitions = { [Name in OperationName]: OperationDefinition<Name> };

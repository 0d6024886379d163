/** The few statements that the schema tool itself needs; everything else is in .sql files. */
export const statements = {
  begin: 'begin',
  commit: 'commit',
  rollback: 'rollback',
  /** One deployment at a time. The number is arbitrary, but the same everywhere. */
  lock: 'select pg_advisory_xact_lock(7283001)',
  resetRole: 'reset role',
  setRole: (quotedRole: string): string => `set local role ${quotedRole}`,
  hasBookkeeping: `select to_regclass('ops.applied_file') is not null as present`,
  appliedFiles: 'select path, sha256 from ops.applied_file',
  recordFile: 'insert into ops.applied_file (path, sha256) values ($1, $2)',
  dropDatabase: (quotedName: string): string => `drop database if exists ${quotedName} with (force)`,
  createDatabase: (quotedName: string): string => `create database ${quotedName}`,
} as const;

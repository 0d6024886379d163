export function missingOptionalPackages(lock: unknown): { path: string; name: string; version: string; isDev: boolean }[];

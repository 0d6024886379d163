/**
 * Vitest global set-up of the e2e project: builds the screen and fills one data folder with the demo firm.
 * Each test file then starts a firm of its own on a copy, which takes seconds instead of a first start.
 */
import { rmSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { fillFolder } from './firm.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    preparedFirm: string;
  }
}

export async function setup(project: TestProject): Promise<() => void> {
  const folder = await fillFolder();
  project.provide('preparedFirm', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}

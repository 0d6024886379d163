// Remembers where the window was. Losing this file costs nothing, so nothing about it may fail.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Rectangle } from 'electron';
import { z } from 'zod';

const boundsSchema = z.object({
  x: z.int().min(-20_000).max(20_000),
  y: z.int().min(-20_000).max(20_000),
  width: z.int().min(400).max(20_000),
  height: z.int().min(300).max(20_000),
});
const fileIn = (folder: string) => join(folder, 'window.json');

/** Place and size of the last time; empty when unknown. */
export function savedBounds(folder: string): Partial<Rectangle> {
  try {
    return boundsSchema.parse(JSON.parse(readFileSync(fileIn(folder), 'utf8')));
  } catch {
    return {};
  }
}

/** Keeps place and size for the next time. */
export function rememberBounds(folder: string, bounds: Rectangle): void {
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(fileIn(folder), JSON.stringify(bounds));
  } catch {
    // The window opens in its usual place.
  }
}

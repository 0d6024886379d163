import type { DemoUser, SeedPlace } from '../seed-place.ts';

/** Fills a new database with the demo firm. */
export async function seedDemoFirm(_place: SeedPlace): Promise<DemoUser[]> {
  return [];
}

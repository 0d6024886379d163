// What a desktop must be told once: where the firm's server and identity are, and where its own files lie.
import { z } from 'zod';

export const desktopConfigSchema = z.strictObject({
  /** Folder of the encrypted caches; only this desktop writes there. */
  dataFolder: z.string().min(1),
  serverUrl: z.url({ protocol: /^https?$/ }),
  identity: z.strictObject({
    userPoolId: z.string().regex(/^[\w-]+_[0-9A-Za-z]+$/),
    clientId: z.string().min(1),
    /** Address of a local emulator; null means AWS. */
    endpoint: z.url({ protocol: /^https?$/ }).nullable(),
  }),
  /** Folder that the renderer was built into. */
  rendererFolder: z.string().min(1),
});

export type DesktopConfig = z.infer<typeof desktopConfigSchema>;

/**
 * Reads the configuration from its JSON text.
 * @param own what the app knows by itself when it is not told
 * @throws Error that names the wrong field
 */
export function readDesktopConfig(text: string | undefined, own: Partial<DesktopConfig> = {}): DesktopConfig {
  if (text === undefined)
    throw new Error('STEWARD_DESKTOP_CONFIG is not set: start Steward with npm start, or see "Configuration" in README.md.');
  const told = parseJson(text);
  const parsed = desktopConfigSchema.safeParse(typeof told === 'object' ? { ...own, ...told } : told);
  if (parsed.success) return parsed.data;
  throw new Error(`STEWARD_DESKTOP_CONFIG: ${parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')}`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

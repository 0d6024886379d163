export function findBrowser(): string | undefined;
export function ensureBrowser(root: string, say: (line: string) => void): string;

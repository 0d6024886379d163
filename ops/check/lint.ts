// node ops/check/lint.ts: every rule of import-rule.ts over every file that git knows or would add.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { checkFile } from './import-rule.ts';

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.ts', '*.tsx', '*.mts'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file !== '' && !file.endsWith('.d.mts'));

const findings = [...new Set(files)].flatMap((file) => {
  try {
    return checkFile(file, readFileSync(file, 'utf8'));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
});
for (const { file, line, message } of findings) console.error(`${file}:${line}: ${message}`);
console.error(`${files.length} files, ${findings.length} findings`);
process.exitCode = findings.length > 0 ? 1 : 0;

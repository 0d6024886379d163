import { expect, it } from 'vitest';
import { countVitest } from '../../ops/check/counts.ts';

const report = (passed: number, failed: number, files: { status: string; assertionResults: unknown[] }[] = []) =>
  JSON.stringify({ numPassedTests: passed, numFailedTests: failed, numPendingTests: 2, numTodoTests: 1, testResults: files });

it('counts a run that went well', () => {
  expect(countVitest(report(5, 0), true)).toEqual({ passed: 5, failed: 0, skipped: 3 });
});
it('counts a missing report as a failure', () => {
  expect(countVitest(undefined, true)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});
it('counts a file that cannot be loaded', () => {
  expect(countVitest(report(5, 1, [{ status: 'failed', assertionResults: [] }]), false).failed).toBe(2);
});
it('counts an unhandled error although every test passed', () => {
  expect(countVitest(report(5, 0), false).failed).toBe(1);
});

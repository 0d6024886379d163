// Adds up what vitest reported. Nothing may count as passed that was not seen to pass.

/** How many checks ended in which way. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/**
 * Reads vitest's JSON report.
 * @param report its text; undefined when vitest wrote none
 * @param ended whether vitest itself ended with code 0
 */
export function countVitest(report: string | undefined, ended: boolean): Counts {
  if (report === undefined) return { passed: 0, failed: 1, skipped: 0 };
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(report) as {
    numPassedTests: number;
    numFailedTests: number;
    numPendingTests: number;
    numTodoTests: number;
    testResults: { status: string; assertionResults: unknown[] }[];
  };
  // A file that cannot be loaded has no tests, and would otherwise not be counted at all.
  const brokenFiles = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length;
  const failed = numFailedTests + brokenFiles;
  return {
    passed: numPassedTests,
    // An unhandled error or a crashed worker fails the run although every test passed.
    failed: failed === 0 && !ended ? 1 : failed,
    skipped: numPendingTests + numTodoTests,
  };
}

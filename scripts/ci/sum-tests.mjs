// Prints `N passed, N failed` over all test runs of .ci/run, and ends with 1 when anything failed.
// Usage: sum-tests.mjs FOLDER-WITH-VITEST-REPORTS NUMBER-OF-FAILED-STEPS
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder, failedSteps] = process.argv.slice(2);
const reports = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));

const passed = sum(reports.map((report) => report.numPassedTests));
const failedTests = sum(reports.map(failuresOf));
// A step that failed without a failed test (lint, types, an error outside all tests) counts as one.
const failed = Math.max(failedTests, Number(failedSteps));

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;

/** Tests that failed, and files that could not even be loaded. */
function failuresOf({ numFailedTests, testResults }) {
  const broken = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((one) => one.status === 'failed'),
  );
  return numFailedTests + broken.length;
}

function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}

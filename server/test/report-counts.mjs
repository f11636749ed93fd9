import { existsSync, readFileSync } from 'node:fs'

/** Counts of vitest's report. A skipped test counts as failed: nothing of the list may be left out in silence. */
export function countVitest(path, status) {
  if (!existsSync(path)) return { passed: 0, failed: 1 }
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(readFileSync(path, 'utf8'))
  const notLoaded = testResults.filter(({ status: state, assertionResults }) => state === 'failed' && assertionResults.length === 0).length
  return settled({ passed: numPassedTests, failed: numFailedTests + numPendingTests + numTodoTests + notLoaded }, status)
}

/** Counts of Playwright's report; what passed only at the second try is named. */
export function countPlaywright(path, status) {
  if (!existsSync(path)) return { passed: 0, failed: 1 }
  const { stats, errors, suites } = JSON.parse(readFileSync(path, 'utf8'))
  const counts = { passed: stats.expected + stats.flaky, failed: stats.unexpected + stats.skipped + errors.length }
  return { ...settled(counts, status), unsteady: suites.flatMap(unsteadyIn) }
}

function unsteadyIn({ suites = [], specs = [] }) {
  const own = specs.filter(({ tests }) => tests.some((test) => test.status === 'flaky')).map(({ file, title }) => `${file}: ${title}`)
  return [...own, ...suites.flatMap(unsteadyIn)]
}

/** A program that failed without a failed test, or that ran nothing, failed once. */
function settled({ passed, failed }, status) {
  const silent = failed === 0 && (status !== 0 || passed === 0)
  return { passed, failed: silent ? 1 : failed }
}

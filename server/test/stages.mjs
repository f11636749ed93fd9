import { spawn } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { generateClient } from '../build.mjs'
import { countPlaywright, countVitest } from './report-counts.mjs'

const folder = 'test-results'
const browserReport = `${folder}/browser.json`

function vitest(name, projects) {
  const report = `${folder}/${name}.json`
  return {
    run: [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--reporter=dot',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...projects.flatMap((project) => ['--project', project]),
    ],
    count: (status) => countVitest(report, status),
  }
}

/** A stage is one program. It counts as one test, or as what its report says; `needs` names the stage without which it cannot run. */
function stagesOf({ fast }) {
  const onPostgres = !fast && process.env.TEST_DATABASE_URL
  const quick = [
    { name: 'types', run: ['node_modules/typescript/bin/tsc', '--noEmit'] },
    { name: 'lint', run: ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '--max-diagnostics=50'] },
    { name: 'architecture', ...vitest('architecture', ['architecture']) },
    { name: 'unit and database', ...vitest('database', ['pure', 'pglite', ...(onPostgres ? ['postgres', 'races'] : [])]) },
  ]
  if (fast) return quick
  return [
    ...quick,
    { name: 'build', run: ['server/build.mjs'] },
    { name: 'size', run: ['server/test/page-sizes.mjs'], needs: 'build' },
    { name: 'program', ...vitest('program', ['program']), needs: 'build' },
    {
      name: 'browser',
      run: ['node_modules/@playwright/test/cli.js', 'test', '--reporter=line,json'],
      env: { PLAYWRIGHT_JSON_OUTPUT_FILE: browserReport, KENTE_BUILT: '1' },
      count: (status) => countPlaywright(browserReport, status),
      needs: 'build',
    },
  ]
}

/** Runs every stage, tells each one's time and figures as it ends, and what a failing one said. */
export async function runStages(options) {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  generateClient()
  const broken = new Set()
  const sum = { passed: 0, failed: 0 }
  for (const stage of stagesOf(options)) {
    const began = performance.now()
    const {
      passed,
      failed,
      said,
      unsteady = [],
    } = broken.has(stage.needs) ? { passed: 0, failed: 1, said: `not run: ${stage.needs} failed\n` } : await runStage(stage)
    const seconds = ((performance.now() - began) / 1000).toFixed(1)
    console.log(`${stage.name.padEnd(18)} ${seconds.padStart(7)} s  ${passed} passed, ${failed} failed`)
    for (const test of unsteady) console.log(`  only at the second try: ${test}`)
    if (failed > 0) {
      broken.add(stage.name)
      console.log(said)
    }
    sum.passed += passed
    sum.failed += failed
  }
  return sum
}

async function runStage({ run, env = {}, count }) {
  const { status, said } = await finished(run, env)
  return { ...(count ? count(status) : { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1 }), said }
}

/** One program to its end, with what it said on both streams. */
function finished(args, env) {
  const child = spawn(process.execPath, args, { env: { ...process.env, ...env, FORCE_COLOR: '0' }, stdio: ['ignore', 'pipe', 'pipe'] })
  const said = []
  child.stdout.on('data', (chunk) => said.push(chunk))
  child.stderr.on('data', (chunk) => said.push(chunk))
  return new Promise((resolve) => child.on('close', (status) => resolve({ status, said: Buffer.concat(said).toString() })))
}

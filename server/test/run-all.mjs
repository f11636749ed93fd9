import { fileURLToPath } from 'node:url'

// Everything a newcomer needs to trust the tree, in the order that tells soonest what is wrong. `--fast` leaves
// out what needs the built pages, PostgreSQL or a browser.
process.chdir(fileURLToPath(new URL('../..', import.meta.url)))
const fast = process.argv.includes('--fast')

const { installBrowser, installPackages } = await import('../install.mjs')
try {
  installPackages()
  if (!fast) process.env.KENTE_BROWSER = await installBrowser()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}

const { runStages } = await import('./stages.mjs')
const { passed, failed } = await runStages({ fast })
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)

import { spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startKente } from './start-kente.ts'

/**
 * Builds what is stale and loads the demo alliance once: every worker's server starts from a copy of that
 * folder, named by KENTE_DEMO_FOLDER.
 */
export default async function prepare(): Promise<() => Promise<void>> {
  if (process.env.KENTE_BUILT !== '1') {
    const { status } = spawnSync(process.execPath, ['server/build.mjs'], { stdio: 'inherit' })
    if (status !== 0) throw new Error('the build failed')
  }
  const folder = await mkdtemp(join(tmpdir(), 'kente-demo-'))
  const kente = await startKente({ dataDir: folder })
  await kente.stop()
  process.env.KENTE_DEMO_FOLDER = folder
  return () => rm(folder, { recursive: true, force: true })
}

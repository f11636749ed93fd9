import { Router } from 'express'
import type { Database } from '#server/db/client.ts'

/** `/healthz`: the process answers. `/readyz`: the database does too, within two seconds. */
export function healthRoutes({ db }: { readonly db: Database }): Router {
  const router = Router()
  router.get('/healthz', (_req, res) => void res.set('Cache-Control', 'no-store').json({ ok: true }))
  router.get('/readyz', async (_req, res) => {
    const ready = await Promise.race([answers(db), later(2000)])
    res
      .status(ready ? 200 : 503)
      .set('Cache-Control', 'no-store')
      .json({ ok: ready, database: ready ? db.kind : 'no answer' })
  })
  return router
}

function answers(db: Database): Promise<boolean> {
  return db.sql('ready', 'SELECT 1 AS one', []).then(
    () => true,
    () => false,
  )
}

function later(milliseconds: number): Promise<boolean> {
  return new Promise((resolve) => setTimeout(() => resolve(false), milliseconds).unref())
}

import type { Server } from 'node:http'
import compression from 'compression'
import express, { type ErrorRequestHandler } from 'express'
import type { Services } from '#server/compose.ts'
import { createApi } from './api.ts'
import { createFileRoutes } from './files.ts'
import { healthRoutes } from './health.ts'
import { limitBody } from './limit-body.ts'
import { mountRemix } from './remix.ts'
import { requireSameOrigin } from './same-origin.ts'
import { securityHeaders } from './security-headers.ts'
import { createUploadRoutes } from './uploads.ts'

/** The HTTP side: headers, health, the API, then every page. `mount` needs the listening server for hot reload. */
export function createApp(services: Services) {
  const { env } = services
  const app = express()
  app.disable('x-powered-by')
  app.disable('etag')
  // One hop: what a client itself writes into X-Forwarded-For is not believed.
  if (env.http.trustProxy) app.set('trust proxy', 1)
  app.use(healthRoutes(services))
  app.use(securityHeaders({ development: env.mode === 'development', https: env.http.https }))
  app.use(compression())
  app.use(requireSameOrigin(env.http))
  app.use('/api', createApi(services))
  app.use('/threads/:threadId/uploads', createUploadRoutes(services))
  app.use('/threads/:threadId/files', createFileRoutes(services))
  app.use(/^\/(people|forums|pool)\/import(?=[/.]|$)/, limitBody(4_000_000))
  app.use(/^\/threads\/[^/]+\/post(?=[/.]|$)/, limitBody(10_000_000))
  app.use(/^(?!\/(people|forums|pool)\/import(?:[/.]|$)|\/threads\/[^/]+\/post(?:[/.]|$))/, limitBody(1_000_000))
  return {
    app,
    mount: async (http: Server) => {
      const remix = await mountRemix(app, http, services)
      app.use(lastResort(services))
      return remix
    },
  }
}

/** What no route answered: a bug, told by its reference alone. */
function lastResort({ log }: Services): ErrorRequestHandler {
  return (error, _req, res, next) => {
    if (res.headersSent) return next(error)
    const malformed = error instanceof URIError
    if (!malformed) log.error({ reference: res.locals.reference, err: error }, 'a request failed')
    res
      .status(malformed ? 400 : 500)
      .type('text/plain')
      .send(malformed ? '400' : `500 ${res.locals.reference}`)
  }
}

import type { Server } from 'node:http'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createRequestHandler } from '@remix-run/express'
import express, { type Express } from 'express'
import type { Services } from '#server/compose.ts'
import { createLoadContext } from './load-context.ts'
import { forgetOrigin } from './same-origin.ts'

/** Mounts the pages: through Vite with hot reload in development, from the build otherwise. */
export async function mountRemix(app: Express, http: Server, services: Services): Promise<{ close: () => Promise<void> }> {
  const getLoadContext = createLoadContext(services)
  app.use(forgetOrigin)
  if (services.env.mode === 'development') {
    const { createServer } = await import('vite')
    const vite = await createServer({ appType: 'custom', server: { middlewareMode: true, hmr: { server: http, path: '/__hmr' } } })
    app.use(vite.middlewares)
    app.all('*', createRequestHandler({ mode: 'development', getLoadContext, build: () => vite.ssrLoadModule('virtual:remix/server-build') as never }))
    return { close: () => vite.close() }
  }
  const build = await import(pathToFileURL(resolve('build/server/index.js')).href)
  app.use('/assets', express.static('build/client/assets', { immutable: true, maxAge: '1y', index: false, redirect: false }))
  app.use(express.static('build/client', { maxAge: '1h', index: false, redirect: false }))
  app.all('*', createRequestHandler({ mode: 'production', build, getLoadContext }))
  return { close: async () => {} }
}

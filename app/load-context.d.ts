import type { LoadContext } from '#server/http/load-context.ts'

// Only the type crosses: the value comes through getLoadContext (design.md §2).
declare module '@remix-run/node' {
  interface AppLoadContext extends LoadContext {}
}
declare module '@remix-run/server-runtime' {
  interface AppLoadContext extends LoadContext {}
  interface Future {
    v3_singleFetch: true
  }
}

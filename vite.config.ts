import { vitePlugin as remix } from '@remix-run/dev'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'vite'

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true
  }
}

// What every page loads comes in two files, not twenty: on a poor link each request costs more than its bytes.
// The libraries change seldom and stay in the browser's cache when the parts of the pages change. What forms bring is
// a file of its own: lists have none. What only dossiers show stays with them.
function chunkOfEveryPage(id: string): string | undefined {
  if (/\/node_modules\/(react|react-dom|scheduler|@remix-run|react-router|react-router-dom|turbo-stream)\//.test(id)) return 'libraries'
  if (/\/app\/components\/(command-form|refusal-head|proof-box|passkey-button|ui\/(amount-field|radio-group|text-area|error-summary))\.tsx$/.test(id))
    return 'forms'
  return /\/app\/(components\/ui\/(?!steps|tabs|state-box)|components\/shell\/|components\/[a-z-]+\.tsx?$|i18n\/(?!device-name|notice-words|day-words|parts-of-path|catalog\.ts)|domain\/(money|result)\.ts)/.test(
    id,
  )
    ? 'parts'
    : undefined
}

export default defineConfig(({ isSsrBuild }) => ({
  build: isSsrBuild ? {} : { rollupOptions: { output: { manualChunks: chunkOfEveryPage } } },
  // Loaded after the first paint: found late, they would make Vite load the page anew.
  optimizeDeps: { include: ['socket.io-client', 'idb'] },
  plugins: [
    tailwindcss(), // before remix(): it must see the untransformed sources
    remix({
      future: {
        v3_fetcherPersist: true,
        v3_relativeSplatPath: true,
        v3_throwAbortReason: true,
        v3_singleFetch: true,
        v3_lazyRouteDiscovery: true,
        v3_routeConfig: true,
      },
    }),
  ],
}))

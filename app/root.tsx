import latin from '@fontsource-variable/noto-sans/files/noto-sans-latin-wght-normal.woff2?url'
import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Links, Meta, Outlet, Scripts, ScrollRestoration, type ShouldRevalidateFunction } from '@remix-run/react'
import { type ReactNode, useContext, useEffect } from 'react'
import { MandateContext } from './components/mandate.ts'
import { ServerContext } from './components/server-context.ts'
import { ErrorPage } from './components/shell/error-page.tsx'
import { brand } from './components/shell/page-title.ts'
import { Shell } from './components/shell/shell.tsx'
import { useRoot } from './components/shell/use-root.ts'
import { pack, unpack } from './i18n/packed.ts'
import { LanguageContext } from './i18n/use-t.ts'
import styles from './styles/app.css?url'

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: styles },
  { rel: 'icon', type: 'image/svg+xml', href: '/icon.svg' },
  { rel: 'icon', sizes: '32x32', href: '/favicon.ico' },
  { rel: 'apple-touch-icon', href: '/apple-touch-icon.png' },
  { rel: 'manifest', href: '/manifest.webmanifest' },
]

/** Where a page gives no title of its own. */
export const meta: MetaFunction = () => [{ title: brand }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { pathname } = new URL(request.url)
  const { locale, theme, lowData, actor, alliance, signedIn } = context
  return {
    locale,
    theme,
    lowData,
    messages: pack(context.messages(pathname)),
    timeZone: alliance?.timeZone ?? 'Etc/UTC',
    actor,
    person: signedIn ? { name: signedIn.person.name, singleKeys: signedIn.person.singleKeys, shared: signedIn.session.shared } : null,
    actors: signedIn?.actors ?? [],
    gained: signedIn?.gained.length ?? 0,
    demo: alliance?.demo ?? false,
  }
}

/** The person, the body acted for, the language and the theme change by these forms alone. */
const changing = /^\/(acting|language|theme|login|logout|set-up|invitation|me)\b/

/** The sentences of a page are most of its data: on a poor link they are fetched again only where others are needed. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ currentUrl, nextUrl, formAction }) =>
  changing.test(formAction ?? '') || (others.needed?.(currentUrl.pathname, nextUrl.pathname) ?? true)

/** The list of what each page says is not needed to show the first one. */
const others: { needed?: (from: string, to: string) => boolean } = {}

async function loadParts(): Promise<void> {
  const { needsOtherParts } = await import('./i18n/parts-of-path.ts')
  others.needed = needsOtherParts
}

/** The document round every page and round the error page; it stands even when the root's loader failed. */
export function Layout({ children }: { readonly children: ReactNode }) {
  const root = useRoot()
  const { nonce } = useContext(ServerContext)
  const theme = root?.theme ?? 'system'
  const lowData = root?.lowData ?? false
  return (
    <html lang={root?.locale ?? 'fr'} dir="ltr" data-theme={theme === 'system' ? undefined : theme} data-low={lowData || undefined}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover, interactive-widget=resizes-content" />
        <meta name="color-scheme" content={theme === 'system' ? 'light dark' : theme} />
        {theme === 'dark' ? null : <meta name="theme-color" content="#fbfaf6" media={theme === 'light' ? undefined : '(prefers-color-scheme: light)'} />}
        {theme === 'light' ? null : <meta name="theme-color" content="#151411" media={theme === 'dark' ? undefined : '(prefers-color-scheme: dark)'} />}
        {lowData ? null : <link rel="preload" as="font" type="font/woff2" href={latin} crossOrigin="anonymous" />}
        <Meta />
        <Links />
      </head>
      <body>
        <LanguageContext.Provider value={{ locale: root?.locale ?? 'fr', messages: root ? unpack(root.messages) : {}, timeZone: root?.timeZone ?? 'Etc/UTC' }}>
          <MandateContext.Provider value={root?.actor?.mandateId ?? ''}>
            {root?.actor ? (
              <Shell actor={root.actor} actors={root.actors} gained={root.gained} demo={root.demo}>
                {children}
              </Shell>
            ) : (
              children
            )}
          </MandateContext.Provider>
        </LanguageContext.Provider>
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  )
}

export default function Root() {
  useEffect(() => void loadParts().catch(() => {}), [])
  return <Outlet />
}

export function ErrorBoundary() {
  const root = useRoot()
  const page = <ErrorPage locale={root?.locale} />
  return root?.actor ? page : <main id="main">{page}</main>
}

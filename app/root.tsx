import '@fontsource-variable/noto-sans/wght.css'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useLoaderData } from '@remix-run/react'
import { useContext } from 'react'
import { MandateContext } from './components/mandate.ts'
import { ServerContext } from './components/server-context.ts'
import { LanguageContext } from './i18n/use-t.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { pathname } = new URL(request.url)
  const { locale, theme, actor, alliance, signedIn } = context
  return {
    locale,
    theme,
    messages: context.messages(pathname),
    timeZone: alliance?.timeZone ?? 'Etc/UTC',
    actor,
    person: signedIn ? { name: signedIn.person.name } : null,
    actors: signedIn?.actors ?? [],
    demo: alliance?.demo ?? false,
  }
}

export default function Root() {
  const { locale, theme, messages, timeZone, actor } = useLoaderData<typeof loader>()
  const { nonce } = useContext(ServerContext)
  return (
    <html lang={locale} dir="ltr" data-theme={theme === 'system' ? undefined : theme}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
      </head>
      <body>
        <LanguageContext.Provider value={{ locale, messages, timeZone }}>
          <MandateContext.Provider value={actor?.mandateId ?? ''}>
            <Outlet />
          </MandateContext.Provider>
        </LanguageContext.Provider>
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  )
}

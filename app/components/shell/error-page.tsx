import { isRouteErrorResponse, useRouteError } from '@remix-run/react'
import { Band } from '#app/components/ui/band.tsx'
import type { Locale } from '#app/i18n/catalog.ts'
import english from '#app/i18n/en/errors.json'
import french from '#app/i18n/fr/errors.json'
import { useHere } from './use-here.ts'
import { useReference } from './use-reference.ts'

type Fault = 'notFound' | 'forbidden' | 'tooMany' | 'busy' | 'unknown' | 'offline'

const words = { fr: french, en: english } as const

/**
 * What happened, what was kept, what to do, and a reference to quote. Its words come with it, since the
 * page's own may be what failed; while the language is unknown it speaks both.
 */
export function ErrorPage({ locale }: { readonly locale: Locale | undefined }) {
  const error = useRouteError()
  const fault = faultOf(error)
  const reference = useReference()
  const here = useHere()
  const told = fault === 'unknown' ? reference : null
  return (
    <div className="lost">
      <Band seed={told ?? fault} length={160} height={16} />
      {(locale ? [locale] : (['fr', 'en'] as const)).map((each) => (
        <section key={each} lang={each}>
          <h1>{words[each][fault].title}</h1>
          <p>{words[each][fault].text}</p>
          {told ? (
            <p className="id" data-reference={told}>
              {words[each].reference} {told}
            </p>
          ) : null}
          <p className="actions">
            {fault === 'notFound' || fault === 'forbidden' ? null : (
              <a className="btn" href={here}>
                {words[each].again}
              </a>
            )}
            <a className={fault === 'notFound' || fault === 'forbidden' ? 'btn' : 'btn btn-quiet'} href="/">
              {words[each].home}
            </a>
          </p>
        </section>
      ))}
    </div>
  )
}

function faultOf(error: unknown): Fault {
  if (error instanceof TypeError && typeof document !== 'undefined' && !navigator.onLine) return 'offline'
  if (!isRouteErrorResponse(error)) return 'unknown'
  if (error.status === 404 || error.status === 405) return 'notFound'
  // A page stands on a query; what the query refuses with 422 is what the reader's role does not open.
  if (error.status === 401 || error.status === 403 || error.status === 422) return 'forbidden'
  if (error.status === 429) return 'tooMany'
  return error.status === 503 ? 'busy' : 'unknown'
}

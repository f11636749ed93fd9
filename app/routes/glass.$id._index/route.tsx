import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useMandate } from '#app/components/mandate.ts'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { GlassAnswer } from '#app/components/threads/glass-answer.tsx'
import { GlassRequest } from '#app/components/threads/glass-request.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { page, requireActor } from '#app/http/respond.ts'
import { formatInstant } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-t.ts'
import { useChanged } from '#app/realtime/use-changed.ts'
import type { GlassPage } from '#server/queries/threads/glass.ts'

export async function loader(args: LoaderFunctionArgs) {
  requireActor(args)
  return page(await args.context.ask('threads.glass', { glassId: args.params.id }))
}

export const meta = pageTitle('threads.glass.askTitle')

/** What a coordinator asks to read, and the answer of another. */
export default function Glass() {
  const glass = useLoaderData<typeof loader>()
  useChanged('inbox', useMandate())
  return (
    <>
      <GlassRequest glass={glass} />
      <div className="mt7">
        <Answered glass={glass} />
      </div>
    </>
  )
}

function Answered({ glass }: { readonly glass: GlassPage }) {
  const { t, locale, timeZone } = useT()
  const { state, askedBy, answeredBy, until, threadId } = glass
  if (state === 'refused') return <Notice tone="stop">{t('threads.glass.refused', { name: answeredBy ?? '' })}</Notice>
  if (state === 'opened')
    return (
      <Notice tone="go">
        {t('threads.glass.opened', { name: askedBy, other: answeredBy ?? '', until: formatInstant(until ?? '', locale, timeZone) })}{' '}
        <Link to={`/threads/${threadId}`}>{t('threads.glass.openedLink')}</Link>
      </Notice>
    )
  return (
    <div className="pool-answers">
      <GlassAnswer glass={glass} answer="open" />
      {glass.mayAnswer ? <GlassAnswer glass={glass} answer="refuse" /> : null}
    </div>
  )
}

import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { Outside } from '#app/components/members/outside.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { Instant } from '#app/components/ui/instant.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { useT } from '#app/i18n/use-t.ts'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const mail = await context.outbox?.read(params.name ?? '')
  if (!mail) throw new Response('not_found', { status: 404 })
  return mail
}

export const meta = pageTitle<typeof loader>((_, { subject }) => subject)

/** One mail as its reader would see it: the text, its links to be followed. */
export default function OutboxMail() {
  const { t } = useT()
  const { subject, to, at, text } = useLoaderData<typeof loader>()
  return (
    <Outside>
      <PageHead
        over={
          <Link className="hit" to="/dev/mail">
            {t('account.outbox.title')}
          </Link>
        }
        title={subject}
        lead={
          <>
            {to}
            <br />
            <Instant value={at} />
          </>
        }
      />
      <p className="letter">{text.split(/(https?:\/\/\S+)/).map((piece, place) => (place % 2 === 1 ? <LetterLink key={piece} url={piece} /> : piece))}</p>
    </Outside>
  )
}

function LetterLink({ url }: { readonly url: string }) {
  return <a href={url}>{url}</a>
}

import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { Button } from '#app/components/ui/button.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { TextField } from '#app/components/ui/text-field.tsx'
import { page, requireActor } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'

export async function loader(args: LoaderFunctionArgs) {
  requireActor(args)
  return page(await args.context.ask('members.person', { personId: args.params.id }))
}

export const meta = pageTitle<typeof loader>((t, { name }) => t('members.access.title', { name }))

/** Makes the link and shows it here, the one time that it can be shown. */
export async function action(args: ActionFunctionArgs) {
  const actor = requireActor(args)
  const { link } = page(await args.context.auth.accessLinks.issue(actor, args.params.id ?? ''))
  return data({ link }, { headers: { 'Cache-Control': 'no-store' } })
}

export default function Access() {
  const { t } = useT()
  const { id, name, email, hasPassword } = useLoaderData<typeof loader>()
  const issued = useActionData<typeof action>()
  const over = (
    <Link className="hit" to="/forums">
      {t('members.forum.back')}
    </Link>
  )
  if (hasPassword) {
    return (
      <>
        <PageHead over={over} title={t('members.access.title', { name })} />
        <Notice>{t('members.access.has', { name })}</Notice>
      </>
    )
  }
  return (
    <div className="narrow">
      <PageHead over={over} title={t('members.access.title', { name })} lead={t('members.access.lead')} />
      <p className="strong">{email}</p>
      {issued ? (
        <div className="mt5">
          <TextField label={t('members.access.link')} hint={t('members.access.once')} name="link" value={issued.link} readOnly />
        </div>
      ) : null}
      <form method="post" action={`/people/${id}/access`} className="actions">
        <Button look={issued ? 'quiet' : 'primary'}>{t(issued ? 'members.access.another' : 'members.access.create')}</Button>
      </form>
    </div>
  )
}

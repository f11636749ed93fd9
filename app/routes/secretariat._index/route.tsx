import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { BodyPage } from '#app/components/members/body-page.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { page, requireActor } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'

export async function loader(args: LoaderFunctionArgs) {
  requireActor(args)
  return { body: page(await args.context.ask('members.body', { code: 'SECRETARIAT' })) }
}

export const meta = pageTitle('members.secretariat.title')

export default function Secretariat() {
  const { t } = useT()
  const { body } = useLoaderData<typeof loader>()
  return <BodyPage body={body} lead={t('members.secretariat.lead')} />
}

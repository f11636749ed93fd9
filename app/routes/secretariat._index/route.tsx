import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { BodyPage } from '#app/components/members/body-page.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { can } from '#app/domain/members/permissions.ts'
import { page, requireActor } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'
import { Desk } from './desk.tsx'

/** Who works there sees what there is to look after; everyone else, whom to turn to. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = requireActor(args)
  const { ask } = args.context
  if (can(actor, 'members.audit', [])) return { desk: page(await ask('members.secretariat')), body: null }
  return { desk: null, body: page(await ask('members.body', { code: 'SECRETARIAT' })) }
}

export const meta = pageTitle('members.secretariat.title')

export default function Secretariat() {
  const { t } = useT()
  const { desk, body } = useLoaderData<typeof loader>()
  return desk ? <Desk desk={desk} /> : body ? <BodyPage body={body} lead={t('members.secretariat.lead')} /> : null
}

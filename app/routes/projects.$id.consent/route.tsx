import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ActPage } from '#app/components/projects/act-page.tsx'
import { ProposalText } from '#app/components/projects/proposal-text.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { loadAct, runAct } from '#app/http/dossier-act.ts'
import { requireActor } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'
import { ConsentForm } from './consent-form.tsx'

export async function loader(args: LoaderFunctionArgs) {
  const { body } = requireActor(args)
  return { ...(await loadAct(args, 'consent')), body: { id: body.id, code: body.code } }
}

export const meta = pageTitle<typeof loader>((t, { full, body }) => t('projects.consent.title', { n: full.candidate?.n ?? 1, forum: body.code }))

export function action(args: ActionFunctionArgs) {
  return runAct(args, 'projects.consent', '?tab=partners')
}

export default function Consent() {
  const { t, locale } = useT()
  const { head, full, possible, body } = useLoaderData<typeof loader>()
  const partner = full.partners.find(({ forum }) => forum.id === body.id)
  const lead = t('projects.consent.lead', {
    lead: head.lead.code,
    forum: body.code,
    role: t(`projects.roles.${partner?.role ?? 'co_applicant'}`).toLocaleLowerCase(locale),
  })
  return (
    <ActPage head={head} title={t('projects.consent.title', { n: full.candidate?.n ?? 1, forum: body.code })} lead={lead} possible={possible}>
      <ProposalText full={full} />
      {full.candidate ? (
        <ConsentForm projectId={head.id} forum={body.code} contentHash={full.candidate.contentHash} renewing={partner?.standing === 'outdated'} />
      ) : null}
    </ActPage>
  )
}

import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { page, requireActor } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'
import { Entry } from './entry.tsx'
import { Erasures } from './erasures.tsx'

export async function loader(args: LoaderFunctionArgs) {
  requireActor(args)
  return page(await args.context.ask('members.secretariat'))
}

export const meta = pageTitle('members.admin.secretariat.title')

export default function Secretariat() {
  const { t } = useT()
  const { people, suspended, notInYet, invited, candidates, admits, settles, erasures } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHead title={t('members.admin.secretariat.title')} lead={t(admits ? 'members.admin.secretariat.lead' : 'members.admin.secretariat.leadTechnical')} />
      {admits ? <Erasures asked={erasures} /> : null}
      <ul className={erasures.length > 0 ? 'mt7' : undefined}>
        <Entry
          to="/secretariat/people"
          icon="people"
          title={t('members.admin.secretariat.people')}
          lines={[
            t('members.admin.secretariat.peopleText', { count: people }),
            ...(notInYet > 0 ? [t('members.admin.secretariat.notInYet', { count: notInYet })] : []),
            ...(suspended > 0 ? [t('members.admin.secretariat.suspended', { count: suspended })] : []),
          ]}
        />
        <Entry
          to="/invitations"
          icon="send"
          title={t('members.admin.secretariat.invitations')}
          lines={[t('members.admin.secretariat.invitationsText', { count: invited })]}
        />
        {admits ? (
          <Entry
            to="/forums"
            icon="globe"
            title={t('members.admin.secretariat.forums')}
            lines={[t('members.admin.secretariat.candidates', { count: candidates })]}
          />
        ) : null}
        <Entry to="/secretariat/audit" icon="list" title={t('members.admin.secretariat.audit')} lines={[t('members.admin.secretariat.auditText')]} />
        {settles ? (
          <Entry to="/secretariat/settings" icon="lock" title={t('members.admin.secretariat.settings')} lines={[t('members.admin.secretariat.settingsText')]} />
        ) : null}
      </ul>
    </>
  )
}

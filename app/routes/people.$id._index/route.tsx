import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { Trail } from '#app/components/members/trail.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { can } from '#app/domain/members/permissions.ts'
import { loadPerson } from '#app/http/person-act.ts'
import { page, requireActor } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'
import { Account } from './account.tsx'
import { MandateTable } from './mandate-table.tsx'

const lastActs = 10

export async function loader(args: LoaderFunctionArgs) {
  const actor = requireActor(args)
  const { person } = await loadPerson(args)
  const trail = person.may.audit ? page(await args.context.ask('members.audit', { personId: person.id, limit: lastActs })).lines : null
  return { person, trail, back: can(actor, 'members.give_mandate', []) ? '/secretariat/people' : `/forums/${actor.body.code}/people` }
}

export const meta = pageTitle<typeof loader>((_t, { person }) => person.name)

export default function Person() {
  const { t } = useT()
  const { person, trail, back } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHead
        over={
          <Link className="hit" to={back}>
            {t('members.admin.person.back')}
          </Link>
        }
        title={person.name}
        lead={person.email}
        actions={
          person.may.give ? (
            <LinkButton look="primary" to={`/people/${person.id}/mandates/give`}>
              {t('members.admin.person.give')}
            </LinkButton>
          ) : null
        }
      />
      {person.oneself ? <Notice>{t('members.admin.person.oneself')}</Notice> : null}
      {person.status === 'erased' ? <Notice>{t('members.admin.person.erased')}</Notice> : null}
      <MandateTable person={person} />
      <Account person={person} />
      {trail ? <Trail lines={trail} all={`/secretariat/audit?person=${person.id}`} /> : null}
    </>
  )
}

import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { PeopleList } from '#app/components/members/people-list.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { peopleSearch } from '#app/http/people-search.ts'
import { page, requireActor } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'

export async function loader(args: LoaderFunctionArgs) {
  requireActor(args)
  const { code = '' } = args.params
  return { code, found: page(await args.context.ask('members.people', { ...peopleSearch(args.request), forum: code })) }
}

export const meta = pageTitle<typeof loader>((t, { code }) => t('members.admin.people.titleOf', { code }))

export default function ForumPeople() {
  const { t } = useT()
  const { code, found } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHead
        over={
          <Link className="hit" to={`/forums/${code}`}>
            {t('members.admin.people.backForum')}
          </Link>
        }
        title={t('members.admin.people.titleOf', { code })}
        lead={t('members.admin.people.leadOf')}
      />
      <PeopleList found={found} path={`/forums/${code}/people`} />
    </>
  )
}

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
  return page(await args.context.ask('members.people', peopleSearch(args.request)))
}

export const meta = pageTitle('members.admin.people.title')

export default function People() {
  const { t } = useT()
  const found = useLoaderData<typeof loader>()
  return (
    <>
      <PageHead
        over={
          <Link className="hit" to="/secretariat">
            {t('members.admin.people.back')}
          </Link>
        }
        title={t('members.admin.people.title')}
        lead={t('members.admin.people.lead')}
      />
      <PeopleList found={found} path="/secretariat/people" />
    </>
  )
}

import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData, useSearchParams } from '@remix-run/react'
import { AuditList } from '#app/components/members/audit-list.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { Pagination } from '#app/components/ui/pagination.tsx'
import { auditSearch } from '#app/http/audit-search.ts'
import { page, requireActor } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'
import { AuditFilters } from './audit-filters.tsx'

export async function loader(args: LoaderFunctionArgs) {
  requireActor(args)
  const { ask } = args.context
  const search = auditSearch(args.request)
  const found = page(await ask('members.audit', search))
  const of = search.personId ? page(await ask('members.profile', { personId: search.personId })) : null
  return { ...found, of: of && { id: of.id, name: of.name }, bodies: page(await ask('members.bodies')).map(({ code }) => code) }
}

export const meta = pageTitle('members.admin.audit.title')

export default function Audit() {
  const { t } = useT()
  const { lines, next, of, bodies } = useLoaderData<typeof loader>()
  const [params] = useSearchParams()
  const isNarrowed = ['person', 'body', 'group', 'from', 'to'].some((name) => params.get(name))
  const to = (path: string, before: string | null) => {
    const query = new URLSearchParams(params)
    query.delete('before')
    if (before) query.set('before', before)
    return query.size > 0 ? `${path}?${query}` : path
  }
  return (
    <>
      <PageHead
        over={
          <Link className="hit" to="/secretariat">
            {t('members.admin.people.back')}
          </Link>
        }
        title={t('members.admin.audit.title')}
        lead={of ? t('members.admin.audit.of', { name: of.name }) : t('members.admin.audit.lead')}
        actions={
          <>
            {isNarrowed ? <LinkButton to="/secretariat/audit">{t('members.admin.audit.clear')}</LinkButton> : null}
            <LinkButton to={to('/secretariat/audit/export', null)} reloadDocument download>
              {t('members.admin.audit.export')}
            </LinkButton>
          </>
        }
      />
      <AuditFilters bodies={bodies} />
      {lines.length > 0 ? (
        <AuditList lines={lines} linked />
      ) : (
        <EmptyState level={2} title={t('members.admin.audit.none')}>
          {t('members.admin.audit.noneText')}
        </EmptyState>
      )}
      <Pagination
        previous={params.has('before') ? to('/secretariat/audit', null) : null}
        next={next ? to('/secretariat/audit', next) : null}
        status={t('members.admin.audit.status')}
      />
    </>
  )
}

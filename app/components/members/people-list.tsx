import { useSearchParams } from '@remix-run/react'
import { Chips } from '#app/components/ui/chips.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import { Pagination } from '#app/components/ui/pagination.tsx'
import { useT } from '#app/i18n/use-t.ts'
import type { QueryValue } from '#server/queries/registry.ts'
import { PeopleFilters } from './people-filters.tsx'
import { PeopleTable } from './people-table.tsx'

type PeopleListProps = { readonly found: QueryValue<'members.people'>; readonly path: string }

/** The list with its filters, each of them in the address, so that a view can be shared. */
export function PeopleList({ found, path }: PeopleListProps) {
  const { t } = useT()
  const [params] = useSearchParams()
  const state = params.get('state')
  const to = (change: { readonly [name: string]: string | null }) => pathWith(path, params, change)
  const chips = [
    { to: to({ state: null, page: null }), label: t('members.admin.people.all'), current: state === null },
    ...found.counts
      .filter((one) => one.count > 0 || one.state === state)
      .map((one) => ({
        to: to({ state: one.state, page: null }),
        label: t(`members.admin.people.state.${one.state}`),
        count: one.count,
        current: one.state === state,
      })),
  ]
  return (
    <>
      <PeopleFilters path={path} bodies={found.of ? [] : found.bodies} />
      <Chips label={t('members.admin.people.states')} chips={chips} />
      <p className="small muted mt4" role="status">
        {t('members.admin.people.found', { count: found.total })}
      </p>
      {found.items.length > 0 ? (
        <PeopleTable people={found.items} />
      ) : (
        <EmptyState level={2} title={t('members.admin.people.none')} action={<LinkButton to={path}>{t('members.admin.people.clear')}</LinkButton>}>
          {t('members.admin.people.noneText')}
        </EmptyState>
      )}
      <Pagination
        previous={found.page > 1 ? to({ page: String(found.page - 1) }) : null}
        next={found.page < found.pages ? to({ page: String(found.page + 1) }) : null}
        status={t('members.admin.people.page', { page: found.page, pages: found.pages })}
      />
    </>
  )
}

function pathWith(path: string, params: URLSearchParams, change: { readonly [name: string]: string | null }): string {
  const next = new URLSearchParams(params)
  for (const [name, value] of Object.entries(change)) {
    if (value === null) next.delete(name)
    else next.set(name, value)
  }
  const query = next.toString()
  return query ? `${path}?${query}` : path
}

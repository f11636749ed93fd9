import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { Pagination } from '#app/components/ui/pagination.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { can } from '#app/domain/members/permissions.ts'
import { page, requireActor } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'
import { CatalogueFilters } from './catalogue-filters.tsx'
import { CatalogueTable } from './catalogue-table.tsx'
import { filtersOf, pageLink } from './filters-of.ts'

export async function loader(args: LoaderFunctionArgs) {
  const actor = requireActor(args)
  const filters = filtersOf(new URL(args.request.url).searchParams)
  const found = page(await args.context.ask('resources.catalogue', filters))
  return { ...found, filters, mayOffer: can(actor, 'resources.draft') }
}

export const meta = pageTitle('resources.title')

export default function Resources() {
  const { t } = useT()
  const { items, total, all, page: current, pages, stay, filters, mayOffer } = useLoaderData<typeof loader>()
  const isFiltered = Object.keys(filters).some((name) => name !== 'page' && name !== 'for')
  const offer = mayOffer ? (
    <LinkButton to="/resources/new" look="primary" icon="plus">
      {t('resources.offerSomething')}
    </LinkButton>
  ) : null
  if (all === 0 && !isFiltered) {
    return (
      <>
        <PageHead title={t('resources.title')} />
        <EmptyState level={2} title={t('resources.catalogue.empty')} action={offer}>
          {t('resources.catalogue.emptyText')}
        </EmptyState>
      </>
    )
  }
  return (
    <>
      <PageHead title={t('resources.title')} lead={t('resources.lead', { count: all })} actions={offer} />
      <CatalogueFilters filters={filters} />
      <Section
        title={t('resources.catalogue.heading')}
        aside={<span className="small muted">{t('resources.catalogue.count', { count: total, all })}</span>}
        className="mt6"
      >
        {items.length > 0 ? (
          <CatalogueTable items={items} stay={stay} filters={filters} />
        ) : (
          <div className="mt4">
            <EmptyState title={t('resources.catalogue.none')} action={<LinkButton to="/resources">{t('resources.filters.clear')}</LinkButton>}>
              {t('resources.catalogue.noneText')}
            </EmptyState>
          </div>
        )}
        <Pagination
          previous={current > 1 ? pageLink(filters, current - 1) : null}
          next={current < pages ? pageLink(filters, current + 1) : null}
          status={t('resources.catalogue.pages', { page: current, pages })}
        />
      </Section>
    </>
  )
}

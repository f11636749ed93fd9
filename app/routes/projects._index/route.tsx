import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, useSearchParams } from '@remix-run/react'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { Chips } from '#app/components/ui/chips.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { Pagination } from '#app/components/ui/pagination.tsx'
import { useStateWord } from '#app/components/ui/use-state-word.ts'
import { can } from '#app/domain/members/permissions.ts'
import { formatMoney } from '#app/domain/money.ts'
import { page, requireActor } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'
import { Board } from './board.tsx'
import { Filters } from './filters.tsx'
import { ProjectTable } from './project-table.tsx'
import { ViewSwitch } from './view-switch.tsx'

export async function loader(args: LoaderFunctionArgs) {
  const actor = requireActor(args)
  const wanted = [...new URL(args.request.url).searchParams].filter(([, value]) => value !== '')
  const { ask } = args.context
  const list = page(await ask('projects.list', Object.fromEntries(wanted)))
  const { forums } = page(await ask('members.forums'))
  const leads = actor.body.class === 'founding' || actor.body.class === 'full'
  return {
    list,
    forums: forums.map(({ code }) => code),
    mayCreate: leads && can(actor, 'projects.draft'),
    member: actor.body.kind === 'forum' || actor.body.kind === 'secretariat',
  }
}

export const meta = pageTitle('projects.title')

export default function Projects() {
  const { t, locale } = useT()
  const word = useStateWord()
  const { list, forums, mayCreate, member } = useLoaderData<typeof loader>()
  const [params] = useSearchParams()
  const board = params.get('view') === 'board'
  const filtered = [...params.keys()].some((name) => name !== 'view')
  const nothing = list.items.length === 0 && !filtered
  const to = (change: { readonly [name: string]: string | null }) => linkTo(params, change)
  const states = [
    { to: to({ state: null, page: null }), label: t('projects.list.all'), count: list.all, current: !params.get('state') },
    ...list.counts.map(({ state, count }) => ({ to: to({ state, page: null }), label: word('project', state), count, current: params.get('state') === state })),
  ]
  return (
    <>
      <PageHead
        title={t('projects.title')}
        lead={nothing ? undefined : t('projects.list.lead', { count: list.total, asked: formatMoney(list.asked, locale) })}
        actions={
          <>
            {mayCreate ? (
              <LinkButton to="/projects/new" look="primary" icon="plus">
                {t('projects.list.new')}
              </LinkButton>
            ) : null}
            {nothing ? null : <ViewSwitch board={board} table={to({ view: null })} columns={to({ view: 'board' })} />}
          </>
        }
      />
      {nothing ? null : (
        <>
          <Filters forums={forums} />
          <Chips label={t('projects.list.views')} chips={states} />
        </>
      )}
      {list.items.length === 0 ? <Nothing filtered={filtered} mayCreate={mayCreate} member={member} /> : null}
      {list.items.length === 0 ? null : board ? <Board items={list.items} /> : <ProjectTable items={list.items} />}
      <Pagination
        previous={list.page > 1 ? to({ page: String(list.page - 1) }) : null}
        next={list.page < list.pages ? to({ page: String(list.page + 1) }) : null}
      />
    </>
  )
}

function linkTo(params: URLSearchParams, change: { readonly [name: string]: string | null }): string {
  const next = new URLSearchParams([...params].filter(([, value]) => value !== ''))
  for (const [name, value] of Object.entries(change)) {
    if (value === null) next.delete(name)
    else next.set(name, value)
  }
  return next.size > 0 ? `/projects?${next}` : '/projects'
}

function Nothing({ filtered, mayCreate, member }: { readonly filtered: boolean; readonly mayCreate: boolean; readonly member: boolean }) {
  const { t } = useT()
  if (filtered) {
    return (
      <EmptyState title={t('projects.list.filteredTitle')} level={2} action={<LinkButton to="/projects">{t('projects.list.clear')}</LinkButton>}>
        {t('projects.list.filtered')}
      </EmptyState>
    )
  }
  if (!member) {
    return (
      <EmptyState title={t('projects.list.emptyGuestTitle')} level={2}>
        {t('projects.list.emptyGuest')}
      </EmptyState>
    )
  }
  return (
    <EmptyState
      title={t('projects.list.emptyTitle')}
      level={2}
      action={mayCreate ? <LinkButton to="/projects/new">{t('projects.list.new')}</LinkButton> : null}
    >
      {t(mayCreate ? 'projects.list.empty' : 'projects.list.emptyReader')}
    </EmptyState>
  )
}

import type { LoaderFunctionArgs } from '@remix-run/node'
import { Form, useLoaderData, useSearchParams } from '@remix-run/react'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { Button } from '#app/components/ui/button.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { Pagination } from '#app/components/ui/pagination.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { SelectField } from '#app/components/ui/select-field.tsx'
import { useStateWord } from '#app/components/ui/use-state-word.ts'
import { outcomes } from '#app/domain/decisions/decision.ts'
import { page, requireActor } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'
import { RegisterTable } from './register-table.tsx'

export async function loader(args: LoaderFunctionArgs) {
  requireActor(args)
  const wanted = [...new URL(args.request.url).searchParams].filter(([, value]) => value !== '')
  return { register: page(await args.context.ask('decisions.register', Object.fromEntries(wanted))) }
}

export const meta = pageTitle('decisions.title')

export default function Decisions() {
  const { t } = useT()
  const { register } = useLoaderData<typeof loader>()
  const [params] = useSearchParams()
  const filtered = params.has('outcome') || params.has('year')
  const waiting = register.items.filter(({ state }) => state === 'recorded')
  const adopted = register.items.filter(({ state }) => state === 'adopted')
  const to = (page: number) => `/decisions?${new URLSearchParams([...[...params].filter(([name]) => name !== 'page'), ['page', String(page)]])}`
  return (
    <>
      <PageHead title={t('decisions.title')} lead={t('decisions.lead')} />
      {register.items.length > 0 || filtered ? <RegisterFilters years={register.years} /> : null}
      {waiting.length > 0 ? (
        <Section title={t('decisions.register.waiting')} className="mt6">
          <p className="small muted">{t('decisions.register.waitingNote')}</p>
          <RegisterTable items={waiting} last="state" />
        </Section>
      ) : null}
      {register.items.length === 0 ? (
        <EmptyState
          title={t(filtered ? 'decisions.register.filteredTitle' : 'decisions.register.emptyTitle')}
          level={2}
          action={filtered ? <LinkButton to="/decisions">{t('decisions.register.clear')}</LinkButton> : null}
        >
          {filtered ? null : t('decisions.register.empty')}
        </EmptyState>
      ) : null}
      {adopted.length > 0 ? (
        <Section title={t('decisions.register.adoptedSection')} className="mt6">
          <RegisterTable items={adopted} last="adopted" />
        </Section>
      ) : null}
      <Pagination previous={register.page > 1 ? to(register.page - 1) : null} next={register.page < register.pages ? to(register.page + 1) : null} />
    </>
  )
}

function RegisterFilters({ years }: { readonly years: readonly number[] }) {
  const { t } = useT()
  const word = useStateWord()
  const [params] = useSearchParams()
  return (
    <Form method="get" action="/decisions" className="filters filters-2" role="search" aria-label={t('decisions.register.filter')} key={params.toString()}>
      <SelectField
        label={t('decisions.register.outcome')}
        name="outcome"
        empty={t('decisions.register.anyOutcome')}
        options={outcomes.map((outcome) => ({ value: outcome, label: word('outcome', outcome) }))}
        defaultValue={params.get('outcome') ?? ''}
      />
      <SelectField
        label={t('decisions.register.year')}
        name="year"
        empty={t('decisions.register.anyYear')}
        options={years.map((year) => ({ value: String(year), label: String(year) }))}
        defaultValue={params.get('year') ?? ''}
      />
      <Button look="quiet">{t('decisions.register.show')}</Button>
    </Form>
  )
}

import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useMandate } from '#app/components/mandate.ts'
import { currencyName } from '#app/components/pool/currency-name.ts'
import { ExpectedPayments } from '#app/components/pool/expected-payments.tsx'
import { usePoolWords } from '#app/components/pool/use-pool-words.ts'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { can } from '#app/domain/members/permissions.ts'
import { poolReading } from '#app/domain/pool/reading.ts'
import { page, requireActor } from '#app/http/respond.ts'
import { formatDay } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-t.ts'
import { useChanged } from '#app/realtime/use-changed.ts'
import type { LedgerEntry } from '#server/queries/pool/read-entries.ts'
import { Contributions } from './contributions.tsx'
import { Currencies } from './currencies.tsx'
import { Flow } from './flow.tsx'
import { FlowTable } from './flow-table.tsx'
import { Latest, type LatestEntry } from './latest.tsx'
import { Today } from './today.tsx'
import { Waiting } from './waiting.tsx'

export async function loader(args: LoaderFunctionArgs) {
  const actor = requireActor(args)
  const { request, context } = args
  const overview = page(await context.ask('pool.overview'))
  const reading = poolReading(actor)
  const { entries } = reading.detail === 'none' ? { entries: null } : page(await context.ask('pool.ledger'))
  const { lines: expected } = reading.detail === 'none' ? { lines: [] } : page(await context.ask('pool.expected'))
  return {
    overview,
    expected,
    reading,
    latest: entries?.slice(0, 5).map(toLatest) ?? null,
    by: views.find((one) => one === new URL(request.url).searchParams.get('by')) ?? 'base',
    may: { pledge: can(actor, 'pool.pledge'), receive: can(actor, 'pool.receive') },
    body: { nameFr: actor.body.nameFr, nameEn: actor.body.nameEn },
  }
}

/** How the figures are shown: bars in the base currency, each currency by itself, or words. */
const views = ['base', 'currency', 'table'] as const
export type PoolView = (typeof views)[number]

function toLatest({ position, effectiveOn, reason, contribution, project, groupId, amount }: LedgerEntry): LatestEntry {
  const of = project?.number ? `${contribution.code} · ${project.number}` : contribution.code
  return { position, on: effectiveOn, reason, of, groupId, amount }
}

export const meta = pageTitle('pool.title')

/** The pages by which the register is kept. */
function Books({ reading }: Pick<Loaded, 'reading'>) {
  const { t } = useT()
  const pages = [
    { to: '/pool/funds', label: t('pool.funds.title') },
    { to: '/pool/rates', label: t('pool.rateTable.title') },
    ...(reading.detail === 'all' ? [{ to: '/pool/periods', label: t('pool.periods.title') }] : []),
  ]
  return (
    <nav className="row mt6" aria-label={t('pool.entries.books')}>
      {pages.map(({ to, label }) => (
        <Link key={to} to={to}>
          {label}
        </Link>
      ))}
    </nav>
  )
}

type Loaded = Awaited<ReturnType<typeof loader>>

export default function Pool() {
  const { t, locale } = useT()
  const { name } = usePoolWords()
  const { overview, expected, reading, latest, by, may, body } = useLoaderData<typeof loader>()
  useChanged('pool', useMandate())
  const about = { currency: currencyName(overview.base, locale), day: formatDay(overview.today, locale) }
  return (
    <>
      <PageHead
        title={t('pool.title')}
        lead={reading.totals ? t('pool.lead', about) : t('pool.leadOwn', { ...about, body: name(body) })}
        actions={
          <>
            {may.pledge ? (
              <LinkButton to="/pool/pledge" look={may.receive ? 'quiet' : 'primary'} icon="plus">
                {may.receive ? t('pool.registerPledge') : t('pool.pledge')}
              </LinkButton>
            ) : null}
            {may.receive ? (
              <LinkButton to="/pool/receive" look="primary" icon="plus">
                {t('pool.receive')}
              </LinkButton>
            ) : null}
          </>
        }
      />
      <Today overview={overview} by={by} asks={reading.totals} lists={expected.length > 0} />
      <Waiting waiting={overview.waiting} />
      {by === 'base' ? <Flow overview={overview} /> : null}
      {by === 'currency' ? <Currencies lines={overview.currencies} opens={overview.opens} /> : null}
      {by === 'table' ? <FlowTable overview={overview} /> : null}
      <ExpectedPayments lines={expected} />
      <Contributions overview={overview} reading={reading} />
      {reading.totals ? <Books reading={reading} /> : null}
      {latest ? <Latest entries={latest} /> : null}
    </>
  )
}

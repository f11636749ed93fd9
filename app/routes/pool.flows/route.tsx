import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useMandate } from '#app/components/mandate.ts'
import { currencyName } from '#app/components/pool/currency-name.ts'
import { usePoolWords } from '#app/components/pool/use-pool-words.ts'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { can } from '#app/domain/members/permissions.ts'
import { poolReading } from '#app/domain/pool/reading.ts'
import { page, requireActor } from '#app/http/respond.ts'
import { formatDay } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-t.ts'
import { useChanged } from '#app/realtime/use-changed.ts'
import { BandSymbols } from './band-symbols.tsx'
import { Crossing } from './crossing.tsx'
import { DossierBars } from './dossier-bars.tsx'
import { Drawing } from './drawing.tsx'
import { FlowTable } from './flow-table.tsx'

export async function loader(args: LoaderFunctionArgs) {
  const actor = requireActor(args)
  return {
    flows: page(await args.context.ask('pool.flows')),
    reading: poolReading(actor),
    opensProjects: can(actor, 'projects.read'),
    body: { nameFr: actor.body.nameFr, nameEn: actor.body.nameEn },
  }
}

export const meta = pageTitle('pool.flows.title')

type Loaded = Awaited<ReturnType<typeof loader>>

export default function FlowsPage() {
  const { t, locale } = useT()
  const { name } = usePoolWords()
  const { flows, reading, opensProjects, body } = useLoaderData<typeof loader>()
  useChanged('pool', useMandate())
  const about = { currency: currencyName(flows.base, locale), day: formatDay(flows.today, locale) }
  return (
    <>
      <PageHead
        over={<Link to="/pool">{t('pool.title')}</Link>}
        title={t('pool.flows.title')}
        lead={reading.totals ? t('pool.flows.lead', about) : t('pool.flows.leadOwn', { ...about, body: name(body) })}
      />
      <BandSymbols seeds={flows.dossiers.map(({ number, seed }) => number ?? seed)} />
      <Flow flows={flows} reading={reading} opensProjects={opensProjects} />
      <DossierBars flows={flows} opensProjects={opensProjects} />
      <Crossing flows={flows} opensProjects={opensProjects} />
    </>
  )
}

/** The drawing and its table; what will be there before any money arrived. */
function Flow({ flows, reading, opensProjects }: Pick<Loaded, 'flows' | 'reading' | 'opensProjects'>) {
  const { t } = useT()
  const isEmpty = flows.given.every(({ received }) => received.amount === '0')
  return (
    <Section title={t('pool.flows.heading')} aside={isEmpty ? undefined : <span className="small muted">{t('pool.flows.key')}</span>}>
      {isEmpty ? (
        <EmptyState title={t('pool.flows.none')}>{t('pool.flows.noneText')}</EmptyState>
      ) : (
        <>
          <Drawing flows={flows} />
          {reading.totals && reading.detail !== 'all' ? <p className="after">{t('pool.flows.private')}</p> : null}
          <details className="pool-more mt4">
            <summary>{t('pool.flows.asTable')}</summary>
            <FlowTable flows={flows} opensProjects={opensProjects} />
          </details>
        </>
      )}
    </Section>
  )
}

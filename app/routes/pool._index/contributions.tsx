import { Link } from '@remix-run/react'
import { FigureLink } from '#app/components/pool/figure-link.tsx'
import { usePoolWords } from '#app/components/pool/use-pool-words.ts'
import { DataTable } from '#app/components/ui/data-table.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { StateTag } from '#app/components/ui/state-tag.tsx'
import { money } from '#app/domain/money.ts'
import type { PoolReading } from '#app/domain/pool/reading.ts'
import { useT } from '#app/i18n/use-t.ts'
import type { Overview } from './overview.ts'

type ContributionsProps = { readonly overview: Overview; readonly reading: PoolReading }

/** Contributions that the reader may see in detail, in their currencies and in the base currency. */
export function Contributions({ overview, reading: { detail, totals } }: ContributionsProps) {
  const { t } = useT()
  const { contributions, base } = overview
  if (detail === 'none') return null
  return (
    <Section
      title={t('pool.contributions.heading')}
      id="contributions"
      className="mt7"
      aside={<Link to="/pool/statements">{t('pool.contributions.statements')}</Link>}
    >
      {contributions.length > 0 ? (
        <ContributionTable contributions={contributions} base={base} />
      ) : (
        <EmptyState title={t(detail === 'own' ? 'pool.contributions.noneOwn' : 'pool.contributions.none')}>{t('pool.contributions.noneText')}</EmptyState>
      )}
      {detail === 'all' || !totals ? null : <p className="after">{t('pool.contributions.private')}</p>}
    </Section>
  )
}

function ContributionTable({ contributions, base }: Pick<Overview, 'contributions' | 'base'>) {
  const { t } = useT()
  const sum = (name: 'received' | 'available') => (
    <FigureLink
      bare
      value={money(
        contributions.reduce((total, line) => total + BigInt(line.base[name].amount), 0n),
        base,
      )}
      view={{ figure: name }}
    />
  )
  return (
    <DataTable caption={t('pool.contributions.caption', { count: contributions.length, currency: base })} captionHidden cards tight>
      <thead>
        <tr>
          <th scope="col">{t('pool.contributions.contributor')}</th>
          <th scope="col">{t('pool.contributions.currency')}</th>
          <th scope="col" className="num">
            {t('pool.contributions.promised')}
          </th>
          <th scope="col" className="num">
            {t('pool.contributions.committed')}
          </th>
          <th scope="col" className="num">
            {t('pool.contributions.received')}
          </th>
          <th scope="col" className="num">
            {t('pool.contributions.receivedBase', { currency: base })}
          </th>
          <th scope="col" className="num">
            {t('pool.contributions.left', { currency: base })}
          </th>
        </tr>
      </thead>
      <tbody>
        {contributions.map((line) => (
          <ContributionRow key={line.id} line={line} base={base} />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={5}>
            {t('pool.contributions.total', { currency: base })}
          </th>
          <td className="num" data-l={t('pool.contributions.receivedShort', { currency: base })}>
            {sum('received')}
          </td>
          <td className="num" data-l={t('pool.contributions.leftShort')}>
            {sum('available')}
          </td>
        </tr>
      </tfoot>
    </DataTable>
  )
}

function ContributionRow({ line, base }: { readonly line: Overview['contributions'][number]; readonly base: string }) {
  const { t } = useT()
  const { name, earmark } = usePoolWords()
  return (
    <tr>
      <th scope="row">
        <Link className="title" to={`/pool/contributions/${line.id}`}>
          {name(line.contributor)}
        </Link>
        <small>
          {line.code} · {earmark(line.earmark)}
        </small>
        {line.awaits || line.state === 'rejected' || line.state === 'reversed' ? (
          <StateTag kind="contribution" state={line.awaits ? 'registered' : line.state} />
        ) : null}
      </th>
      <td data-l={t('pool.contributions.currency')}>{line.currency}</td>
      <td className="num" data-l={t('pool.contributions.promised')}>
        <FigureLink bare value={line.promised} view={{ figure: 'promised', contribution: line.id }} />
      </td>
      <td className="num" data-l={t('pool.contributions.committed')}>
        <FigureLink bare value={line.committed} view={{ figure: 'committed', contribution: line.id }} />
      </td>
      <td className="num" data-l={t('pool.contributions.received')}>
        <FigureLink bare value={line.honoured} view={{ figure: 'honoured', contribution: line.id }} />
      </td>
      <td className="num strong" data-l={t('pool.contributions.receivedShort', { currency: base })}>
        <FigureLink bare value={line.base.received} view={{ figure: 'received', contribution: line.id }} />
      </td>
      <td className="num" data-l={t('pool.contributions.leftShort')}>
        <FigureLink bare value={line.base.available} view={{ figure: 'available', contribution: line.id }} />
      </td>
    </tr>
  )
}

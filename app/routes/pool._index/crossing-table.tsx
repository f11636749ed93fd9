import { Link } from '@remix-run/react'
import { ledgerPath } from '#app/components/pool/ledger-path.ts'
import { ProjectNumber } from '#app/components/pool/project-number.tsx'
import { usePoolWords } from '#app/components/pool/use-pool-words.ts'
import { Band } from '#app/components/ui/band.tsx'
import { formatThousands, type Money } from '#app/domain/money.ts'
import { useT } from '#app/i18n/use-t.ts'
import type { Overview } from './overview.ts'

/** The cloth of the pool: a block at each crossing, larger for more money, with the sum in thousands beside it. */
export function CrossingTable({ overview, opensProjects }: { readonly overview: Overview; readonly opensProjects: boolean }) {
  const { t, locale } = useT()
  const { crossing, contributions, base, opens, totals } = overview
  const thousands = (value: Money) => formatThousands(value, locale)
  const rows = contributions.filter((line) => line.base.received.amount !== '0')
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard
    <section className="scroll weave-d" tabIndex={0} aria-label={t('pool.weave.caption', { currency: base })}>
      <table className="weave-t">
        <caption className="vh">{t('pool.weave.caption', { currency: base })}</caption>
        <thead>
          <tr>
            <td />
            {crossing.projects.map(({ id, number, seed }) => (
              <th key={id} scope="col">
                <ProjectNumber project={{ id, number }} opens={opensProjects} className="plain" />
                <Band seed={number ?? seed} length={72} height={16} />
              </th>
            ))}
            <th scope="col" className="tot">
              {t('pool.weave.left')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((line) => (
            <tr key={line.id}>
              <RowHead line={line} />
              {crossing.projects.map(({ id }) => (
                <Cell key={id} cell={crossing.cells.find((one) => one.contributionId === line.id && one.projectId === id)} largest={largestOf(overview)} />
              ))}
              <td className="tot">{thousands(line.base.available)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('pool.weave.allocated')}</th>
            {crossing.projects.map(({ id, allocated }) => (
              <td key={id}>{opens ? <Link to={ledgerPath({ figure: 'allocated', project: id })}>{thousands(allocated)}</Link> : thousands(allocated)}</td>
            ))}
            <td className="tot">{thousands(totals.available)}</td>
          </tr>
          <tr>
            <th scope="row">{t('pool.weave.disbursed')}</th>
            {crossing.projects.map(({ id, disbursed }) => (
              <td key={id}>{opens ? <Link to={ledgerPath({ figure: 'disbursed', project: id })}>{thousands(disbursed)}</Link> : thousands(disbursed)}</td>
            ))}
            <td />
          </tr>
        </tfoot>
      </table>
    </section>
  )
}

type Line = Overview['contributions'][number]

function RowHead({ line }: { readonly line: Line }) {
  const { name, earmark } = usePoolWords()
  return (
    <th scope="row">
      <Link className="plain" to={`/pool/contributions/${line.id}`}>
        {line.code} {name(line.contributor)}
      </Link>
      <small>{earmark(line.earmark)}</small>
    </th>
  )
}

type CrossingCell = Overview['crossing']['cells'][number]

function Cell({ cell, largest }: { readonly cell: CrossingCell | undefined; readonly largest: bigint }) {
  const { locale } = useT()
  const thousands = (value: Money) => formatThousands(value, locale)
  if (!cell) return <td className="x" />
  const side = sideOf(BigInt(cell.allocated.amount), largest)
  return (
    <td className="x">
      <svg width={side} height={side} viewBox="0 0 8 8" shapeRendering="crispEdges" aria-hidden="true" focusable="false">
        <path className="f-gold" d="M0 0h8v8h-8z" />
        {side >= 16 ? <path className="f-ink" d="M3 3h2v2h-2z" /> : null}
      </svg>
      <span className={side > 28 ? 'k3' : side > 14 ? 'k2' : 'k1'}>
        <Link className="plain" to={ledgerPath({ figure: 'allocated', contribution: cell.contributionId, project: cell.projectId })}>
          {thousands(cell.allocated)}
        </Link>
      </span>
    </td>
  )
}

/** The area of a block follows the amount; the largest is 40 pixels wide, the smallest 6. */
function sideOf(amount: bigint, largest: bigint): number {
  const share = largest > 0n ? Number((amount * 10_000n) / largest) / 10_000 : 0
  return Math.max(6, Math.round((40 * Math.sqrt(share)) / 2) * 2)
}

function largestOf({ crossing }: Overview): bigint {
  return crossing.cells.reduce((most, { allocated }) => (BigInt(allocated.amount) > most ? BigInt(allocated.amount) : most), 0n)
}

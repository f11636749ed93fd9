import { Link } from '@remix-run/react'
import { ledgerPath } from '#app/components/pool/ledger-path.ts'
import { ProjectNumber } from '#app/components/pool/project-number.tsx'
import { usePoolWords } from '#app/components/pool/use-pool-words.ts'
import { formatThousands, type Money } from '#app/domain/money.ts'
import { useT } from '#app/i18n/use-t.ts'
import { BandUse } from './band-symbols.tsx'
import type { Flows } from './flows.ts'

type Crossing = Flows['crossing']
type CrossingTableProps = { readonly flows: Flows; readonly opensProjects: boolean }

/** The cloth of the pool: a block at each crossing, larger for more money, with the sum in thousands beside it; a list on a phone. */
export function CrossingTable({ flows, opensProjects }: CrossingTableProps) {
  const { t, locale } = useT()
  const { crossing, base } = flows
  const woven = flows.dossiers.filter(({ id }) => crossing.cells.some(({ projectId }) => projectId === id))
  const largest = largestOf(crossing)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard
    <section className="scroll" tabIndex={0} aria-label={t('common.table.scrolls', { name: t('pool.weave.caption', { currency: base }) })}>
      <table className="weave-t">
        <caption className="vh">{t('pool.weave.caption', { currency: base })}</caption>
        <thead>
          <tr>
            <td />
            {woven.map(({ id, number, seed }) => (
              <th key={id} scope="col">
                <ProjectNumber project={{ id, number }} opens={opensProjects} className="plain" />
                <BandUse seed={number ?? seed} />
              </th>
            ))}
            <th scope="col" className="tot">
              {t('pool.weave.left')}
            </th>
          </tr>
        </thead>
        <tbody>
          {crossing.rows.map((row) => (
            <tr key={row.id}>
              <RowHead row={row} />
              {woven.map(({ id, number }) => {
                const cell = crossing.cells.find((one) => one.contributionId === row.id && one.projectId === id)
                return cell ? <Cell key={id} cell={cell} number={number ?? '–'} largest={largest} /> : <td key={id} className="x" />
              })}
              <td className="tot" data-l={t('pool.weave.left')}>
                <Link className="plain" to={ledgerPath({ figure: 'available', contribution: row.id })}>
                  {formatThousands(row.available, locale)}
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function RowHead({ row }: { readonly row: Crossing['rows'][number] }) {
  const { name, earmark } = usePoolWords()
  return (
    <th scope="row">
      <Link className="plain" to={`/pool/contributions/${row.id}`}>
        {row.code} {name(row.giver)}
      </Link>
      <small>{earmark(row.earmark)}</small>
    </th>
  )
}

type CellProps = { readonly cell: Crossing['cells'][number]; readonly number: string; readonly largest: bigint }

function Cell({ cell, number, largest }: CellProps) {
  const { locale } = useT()
  const side = sideOf(cell.allocated, largest)
  return (
    <td className="x" data-l={number}>
      <svg width={side} height={side} viewBox="0 0 8 8" shapeRendering="crispEdges" aria-hidden="true" focusable="false">
        <path className="f-gold" d="M0 0h8v8h-8z" />
        {side >= 16 ? <path className="f-ink" d="M3 3h2v2h-2z" /> : null}
      </svg>
      <span className={side > 28 ? 'k3' : side > 14 ? 'k2' : 'k1'}>
        <Link className="plain" to={ledgerPath({ figure: 'allocated', contribution: cell.contributionId, project: cell.projectId })}>
          {formatThousands(cell.allocated, locale)}
        </Link>
      </span>
    </td>
  )
}

/** The area of a block follows the amount; the largest is 40 pixels wide, the smallest 6. */
function sideOf({ amount }: Money, largest: bigint): number {
  const share = largest > 0n ? Number((BigInt(amount) * 10_000n) / largest) / 10_000 : 0
  return Math.max(6, Math.round((40 * Math.sqrt(share)) / 2) * 2)
}

function largestOf({ cells }: Crossing): bigint {
  return cells.reduce((most, { allocated }) => (BigInt(allocated.amount) > most ? BigInt(allocated.amount) : most), 0n)
}

import { FigureLink } from '#app/components/pool/figure-link.tsx'
import { DataTable } from '#app/components/ui/data-table.tsx'
import { figures } from '#app/domain/pool/figures.ts'
import { useT } from '#app/i18n/use-t.ts'
import type { Overview } from './overview.ts'

const shown = [
  'promised',
  'committed',
  'expected',
  'received',
  'fees',
  'net',
  'allocated',
  'available',
  'disbursed',
  'toDisburse',
  'spent',
  'refunded',
] as const

/** The figures of the pool in words: what each counts, and how much it is. */
export function FlowTable({ overview: { totals, base, opens } }: { readonly overview: Overview }) {
  const { t } = useT()
  return (
    <DataTable caption={t('pool.flow.caption', { currency: base })} tight>
      <tbody>
        {shown.map((name) => (
          <tr key={name}>
            <th scope="row">
              {t(`pool.figures.${name}`)}
              <small>{t(`pool.counts.${name}`)}</small>
            </th>
            <td className="num">
              <FigureLink value={totals[name]} view={opens && isFigure(name) ? { figure: name } : null} />
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}

/** `net`, `expected` and `toDisburse` are differences of two figures and have no entries of their own. */
function isFigure(name: string): name is Extract<(typeof shown)[number], keyof typeof figures> {
  return Object.hasOwn(figures, name)
}

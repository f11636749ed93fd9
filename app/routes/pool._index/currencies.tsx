import { FigureLink } from '#app/components/pool/figure-link.tsx'
import { DataTable } from '#app/components/ui/data-table.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { useT } from '#app/i18n/use-t.ts'
import type { Overview } from './overview.ts'

type CurrenciesProps = { readonly lines: Overview['currencies']; readonly opens: boolean }

/** Promises and what arrived of them, each in the currency in which it was made. */
export function Currencies({ lines, opens }: CurrenciesProps) {
  const { t } = useT()
  return (
    <Section title={t('pool.flow.heading')} className="mt6">
      {lines.length === 0 ? (
        <EmptyState title={t('pool.currencies.none')}>{t('pool.contributions.noneText')}</EmptyState>
      ) : (
        <DataTable caption={t('pool.currencies.caption')} cards tight>
          <thead>
            <tr>
              <th scope="col">{t('pool.currencies.currency')}</th>
              {columns.map(({ name }) => (
                <th key={name} scope="col" className="num">
                  {t(`pool.currencies.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.currency}>
                <th scope="row">{line.currency}</th>
                {columns.map(({ name, figure }) => (
                  <td key={name} className="num" data-l={t(`pool.currencies.${name}`)}>
                    <FigureLink bare value={line[figure ?? 'expected']} view={opens && figure ? { figure, currency: line.currency } : null} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </DataTable>
      )}
    </Section>
  )
}

const columns = [
  { name: 'promised', figure: 'promised' },
  { name: 'committed', figure: 'committed' },
  { name: 'received', figure: 'honoured' },
  { name: 'expected', figure: null },
] as const

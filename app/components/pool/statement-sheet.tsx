import { Link } from '@remix-run/react'
import { formatAmount } from '#app/domain/money.ts'
import { formatNumber } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-t.ts'
import { DataTable } from '../ui/data-table.tsx'
import { Facts } from '../ui/facts.tsx'
import { Section } from '../ui/section.tsx'
import { type DocumentTable, type Statement, statementDocument } from './statement-document.ts'

/** A statement on a page: what it is of, its figures, and the dossiers that the money went to. */
export function StatementSheet({ statement }: { readonly statement: Statement }) {
  const { t, locale, timeZone } = useT()
  const { facts, tables, register } = statementDocument(statement, {
    t,
    locale,
    timeZone,
    amount: (value) => formatAmount(value, locale),
    count: (units) => formatNumber(units, locale),
  })
  return (
    <>
      <div className="mt6">
        <Facts facts={facts.map(([term, value]) => ({ term, value }))} />
      </div>
      {tables.map((table) => (
        <Section key={table.title} title={table.title} className="mt6">
          {table.note ? <p className="small muted">{table.note}</p> : null}
          <Figures table={table} />
        </Section>
      ))}
      <p className="after">{register}</p>
    </>
  )
}

function Figures({ table: { title, head, words = 1, rows, links } }: { readonly table: DocumentTable }) {
  return (
    <DataTable caption={title} captionHidden cards tight>
      <thead>
        <tr>
          {head.map((column, place) => (
            <th key={column} scope="col" className={place < words ? undefined : 'num'}>
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name = '', ...cells], row) => (
          <tr key={name}>
            <th scope="row">{links?.[row] ? <Link to={links[row]}>{name}</Link> : name}</th>
            {cells.map((cell, place) => (
              <td key={head[place + 1]} className={place + 1 < words ? undefined : 'num'} data-l={head[place + 1]}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}

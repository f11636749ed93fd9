import { formatAmount } from '#app/domain/money.ts'
import { useT } from '#app/i18n/use-t.ts'
import { DataTable } from '../ui/data-table.tsx'
import { Facts } from '../ui/facts.tsx'
import { Section } from '../ui/section.tsx'
import { type DocumentTable, type Statement, statementDocument } from './statement-document.ts'

/** A statement on a page: what it is of, its figures, and the dossiers that the money went to. */
export function StatementSheet({ statement }: { readonly statement: Statement }) {
  const { t, locale, timeZone } = useT()
  const { facts, tables, register } = statementDocument(statement, { t, locale, timeZone, amount: (value) => formatAmount(value, locale) })
  return (
    <>
      <div className="mt6">
        <Facts facts={facts.map(([term, value]) => ({ term, value }))} />
      </div>
      {tables.map((table) => (
        <Section key={table.title} title={table.title} className="mt6">
          <Figures table={table} />
        </Section>
      ))}
      <p className="after">{register}</p>
    </>
  )
}

function Figures({ table: { title, head, rows } }: { readonly table: DocumentTable }) {
  return (
    <DataTable caption={title} captionHidden cards tight>
      <thead>
        <tr>
          {head.map((column, place) => (
            <th key={column} scope="col" className={place === 0 ? undefined : 'num'}>
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...cells]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {cells.map((cell, place) => (
              <td key={head[place + 1]} className="num" data-l={head[place + 1]}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}

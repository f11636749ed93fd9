import { DataTable } from '#app/components/ui/data-table.tsx'
import { Icon } from '#app/components/ui/icon.tsx'
import { Tag } from '#app/components/ui/tag.tsx'
import type { SaidLine } from '#app/http/said-lines.ts'
import { useT } from '#app/i18n/use-t.ts'
import { type ImportColumn, type ImportOf, importColumns, isImportColumn } from './import-of.ts'

type LinesTableProps = {
  readonly of: ImportOf
  readonly lines: readonly SaidLine[]
  /** What the command found wrong, by `lines.<position>.<column>`. */
  readonly fault?: (path: string) => string | undefined
}

/** Which cells tell a line from the others. */
const seen = {
  people: { head: ['name', 'email'], others: ['body', 'role'] },
  forums: { head: ['nameFr', 'code'], others: ['hostCity', 'country', 'class'] },
} as const

/** Every line of a file: what will happen, or what is wrong with which cell. */
export function LinesTable({ of, lines, fault = () => undefined }: LinesTableProps) {
  const { t, locale } = useT()
  const { head, others } = seen[of]
  const headers = new Map(importColumns[of].map((column): [string, string] => [column.name, column[locale]]))
  return (
    <DataTable caption={t('members.import.caption')} captionHidden cards>
      <thead>
        <tr>
          <th scope="col" className="num">
            {t('members.import.line')}
          </th>
          <th scope="col">{t(`members.import.${of}.one`)}</th>
          {others.map((column) => (
            <th key={column} scope="col">
              {t(`members.import.labels.${column}`)}
            </th>
          ))}
          <th scope="col">{t('members.import.outcome')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.line}>
            <td className="num" data-l={t('members.import.line')}>
              {line.line}
            </td>
            <th scope="row">
              <span className="import-cell">
                {line.cells[head[0]] || t('members.import.empty')}
                <small>{line.cells[head[1]]}</small>
              </span>
            </th>
            {others.map((column) => (
              <td key={column} className="import-cell" data-l={t(`members.import.labels.${column}`)}>
                {line.cells[column]}
              </td>
            ))}
            <td>
              <Outcome of={of} faults={[...line.faults, ...found(line, of, fault)]} headers={headers} at={line.at} />
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}

type Fault = SaidLine['faults'][number]

/** What the command found wrong with a line that the file had right. */
function found({ at }: SaidLine, of: ImportOf, fault: (path: string) => string | undefined): readonly Fault[] {
  if (at === null) return []
  return importColumns[of].flatMap(({ name }: { readonly name: ImportColumn }) => {
    const sentence = fault(`lines.${at}.${name}`)
    return sentence ? [{ column: name, sentence }] : []
  })
}

type OutcomeProps = { readonly of: ImportOf; readonly faults: readonly Fault[]; readonly headers: ReadonlyMap<string, string>; readonly at: number | null }

function Outcome({ of, faults, headers, at }: OutcomeProps) {
  const { t } = useT()
  if (faults.length === 0) {
    return (
      <Tag tone="go" icon="okay">
        {t(`members.import.${of}.will`)}
      </Tag>
    )
  }
  return (
    <ul className="import-faults">
      {faults.map(({ column, sentence }) => (
        <li key={`${column} ${sentence}`} id={at !== null && column ? `lines.${at}.${column}` : undefined} className="err">
          <Icon name="warn" size="s" />
          <span>
            {column && isImportColumn(column) ? <b>{t('members.import.inColumn', { column: headers.get(column) ?? column })} </b> : null}
            {sentence}
          </span>
        </li>
      ))}
    </ul>
  )
}

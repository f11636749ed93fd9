import { LinkButton } from '#app/components/ui/link-button.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import type { SaidLine } from '#app/http/said-lines.ts'
import { useT } from '#app/i18n/use-t.ts'
import type { QueryValue } from '#server/queries/registry.ts'
import { HeaderFaults } from './header-faults.tsx'
import type { ImportOf } from './import-of.ts'
import { LinesForm } from './lines-form.tsx'
import { LinesTable } from './lines-table.tsx'

type Understood = Pick<QueryValue<'members.invite-preview'> | QueryValue<'members.forums-preview'>, 'encoding' | 'separator' | 'headerFaults'>
type ImportPreviewProps = Understood & { readonly of: ImportOf; readonly lines: readonly SaidLine[]; readonly carried: string }

const separatorWords = { ',': 'comma', ';': 'semicolon', '\t': 'tab' } as const

/** What a file would do, line by line, before anything is done. */
export function ImportPreview({ of, encoding, separator, headerFaults, lines, carried }: ImportPreviewProps) {
  const { t } = useT()
  const good = lines.filter(({ at }) => at !== null).length
  const bad = lines.length - good
  const read = t('members.import.understood', {
    encoding: t(`members.import.encodings.${encoding}`),
    separator: t(`members.import.${separatorWords[separator]}`),
  })
  if (headerFaults.length > 0) {
    return (
      <>
        <HeaderFaults faults={headerFaults} read={read} />
        <p className="mt5">
          <LinkButton look="primary" to={`/${of}/import`}>
            {t('members.import.other')}
          </LinkButton>
        </p>
      </>
    )
  }
  return (
    <>
      <Notice tone={bad > 0 ? 'wait' : 'go'} role="status">
        <p className="strong">
          {t(`members.import.${of}.good`, { count: good })} {bad > 0 ? t('members.import.bad', { count: bad }) : null}
        </p>
        <p>
          {t('members.import.nothingYet')} {read}
        </p>
      </Notice>
      {good > 0 ? (
        <LinesForm of={of} lines={lines} carried={carried} />
      ) : (
        <>
          <LinesTable of={of} lines={lines} />
          <p className="mt5">
            <LinkButton look="primary" to={`/${of}/import`}>
              {t('members.import.other')}
            </LinkButton>
          </p>
        </>
      )}
    </>
  )
}

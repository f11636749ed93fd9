import { Link } from '@remix-run/react'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import type { SaidLine } from '#app/http/said-lines.ts'
import { useT } from '#app/i18n/use-t.ts'
import type { ImportOf } from './import-of.ts'
import { LinesForm } from './lines-form.tsx'

type LinesAgainProps = { readonly of: ImportOf; readonly lines: readonly SaidLine[]; readonly carried: string }

/** The page of the act itself: the lines that were sent and refused, or the way to choose a file. */
export function LinesAgain({ of, lines, carried }: LinesAgainProps) {
  const { t } = useT()
  return (
    <>
      <PageHead
        over={
          <Link className="hit" to={`/${of}/import`}>
            {t('members.import.other')}
          </Link>
        }
        title={t(`members.import.${of}.title`)}
      />
      {lines.length > 0 ? (
        <LinesForm of={of} lines={lines} carried={carried} />
      ) : (
        <EmptyState level={2} title={t('members.import.nothing')} action={<LinkButton to={`/${of}/import`}>{t('members.import.choose')}</LinkButton>}>
          {t('members.import.nothingText')}
        </EmptyState>
      )}
    </>
  )
}

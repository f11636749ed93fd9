import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { formatDay } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-t.ts'
import { PageHead } from '../ui/page-head.tsx'
import { ClosingWaits } from './closing-forms.tsx'

type ClosingPageProps = {
  readonly title: string
  readonly closing: { readonly through: string; readonly mayNotAnswer: string | null }
  /** The form of the answer, for who may give it. */
  readonly children: ReactNode
}

/** One answer to a closing that waits, or who gives it. */
export function ClosingPage({ title, closing, children }: ClosingPageProps) {
  const { t, locale } = useT()
  return (
    <>
      <PageHead
        over={<Link to="/pool/periods">{t('pool.periods.title')}</Link>}
        title={title}
        lead={t('pool.periods.waiting', { day: formatDay(closing.through, locale) })}
      />
      {closing.mayNotAnswer === null ? children : <ClosingWaits mayNot={closing.mayNotAnswer} />}
    </>
  )
}

import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useT } from '#app/i18n/use-t.ts'
import type { StatementDraft } from '#server/queries/pool/statement-draft.ts'
import { CommandForm } from '../command-form.tsx'
import { Button } from '../ui/button.tsx'
import { DateField } from '../ui/date-field.tsx'
import { Notice } from '../ui/notice.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Section } from '../ui/section.tsx'
import { StatementList } from './statement-list.tsx'
import { StatementSheet } from './statement-sheet.tsx'

type DraftStatementPageProps = {
  readonly title: string
  readonly over: ReactNode
  /** The page's own address. */
  readonly path: string
  readonly isWhole: boolean
  readonly period: { readonly from: string; readonly to: string }
  /** Null for a period that is the wrong way round. */
  readonly draft: StatementDraft | null
}

/** A period to choose, what a statement of it would say now, and, for finance, its signature. */
export function DraftStatementPage({ title, over, path, isWhole, period, draft }: DraftStatementPageProps) {
  const { t, locale } = useT()
  const contributor = draft?.contributor
  return (
    <>
      <PageHead over={over} title={title} lead={contributor && (locale === 'fr' ? contributor.nameFr : contributor.nameEn)} />
      <Form method="get" className="form" aria-label={t('pool.statement.choose')}>
        <DateField label={t('pool.statement.from')} name="from" defaultValue={period.from} required />
        <DateField label={t('pool.statement.to')} name="to" defaultValue={period.to} fault={draft ? undefined : t('pool.statement.periodFault')} required />
        <div className="actions">
          <Button look="quiet">{t('pool.statement.show')}</Button>
        </div>
      </Form>
      {draft && contributor ? (
        <StatementSheet statement={{ ...draft, isWhole, contributorFr: contributor.nameFr, contributorEn: contributor.nameEn, signature: null }} />
      ) : null}
      {draft && draft.aside.length > 0 ? <Notice>{t('pool.statement.aside')}</Notice> : null}
      {draft?.maySign ? <SignForm path={path} period={period} /> : null}
      {draft && draft.signed.length > 0 ? (
        <Section title={t('pool.statement.list')} className="mt7">
          <StatementList statements={draft.signed} />
        </Section>
      ) : null}
    </>
  )
}

function SignForm({ path, period }: Pick<DraftStatementPageProps, 'path' | 'period'>) {
  const { t } = useT()
  return (
    <CommandForm action={`${path}?${new URLSearchParams(period)}`} label={t('pool.statement.sign')}>
      {({ busy }) => (
        <>
          <p className="mt6">{t('pool.statement.then')}</p>
          <input type="hidden" name="from" value={period.from} />
          <input type="hidden" name="to" value={period.to} />
          <div className="actions">
            <Button busy={busy}>{t('pool.statement.sign')}</Button>
          </div>
        </>
      )}
    </CommandForm>
  )
}

import { Link } from '@remix-run/react'
import { CommandForm } from '#app/components/command-form.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import type { SaidBankLine } from '#app/http/said-bank-lines.ts'
import { useT } from '#app/i18n/use-t.ts'
import { BankLinesTable } from './bank-lines-table.tsx'

/** The lines of a bank statement: which contribution each belongs to, or why it cannot be recorded; the act takes the ticked ones. */
export function BankLinesForm({ lines }: { readonly lines: readonly SaidBankLine[] }) {
  const { t } = useT()
  const good = lines.filter(({ carried }) => carried !== null)
  const bad = lines.length - good.length
  return (
    <>
      <Notice tone={bad > 0 ? 'wait' : 'go'} role="status">
        <p className="strong">
          {t('pool.import.good', { count: good.length })} {bad > 0 ? t('members.import.bad', { count: bad }) : null}
        </p>
        <p>{t('members.import.nothingYet')}</p>
      </Notice>
      <CommandForm action="/pool/import/send" label={t('pool.import.title')} className="form form-wide mt5">
        {({ fault, busy }) => (
          <>
            {good.map(({ line, carried }, at) => (
              <input key={line} type="hidden" name={`lines[${at}]`} value={carried ?? ''} />
            ))}
            <BankLinesTable lines={lines} fault={fault} />
            <div>
              <div className="actions">
                {good.length > 0 ? <Button busy={busy}>{t('pool.import.submit')}</Button> : null}
                <Link className="hit" to="/pool/import">
                  {t('members.import.other')}
                </Link>
              </div>
              {good.length > 0 ? <p className="after">{t('pool.import.after')}</p> : null}
            </div>
          </>
        )}
      </CommandForm>
    </>
  )
}

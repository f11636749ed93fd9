import { Form, useNavigation } from '@remix-run/react'
import { type ChangeEvent, useState } from 'react'
import { useMandate } from '#app/components/mandate.ts'
import { ColumnList } from '#app/components/members/import/column-list.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { Field } from '#app/components/ui/field.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { largestFile } from '#app/domain/csv/table.ts'
import { bankColumns } from '#app/domain/pool/bank-columns.ts'
import type { ShownRefusal } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'

/** Chooses a bank statement to be read; a file that is too large does not leave. */
export function BankUpload({ refusal }: { readonly refusal: ShownRefusal['refusal'] | undefined }) {
  const { t } = useT()
  const mandateId = useMandate()
  const busy = useNavigation().state !== 'idle'
  const [isLarge, setLarge] = useState(false)
  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const large = (target.files?.[0]?.size ?? 0) > largestFile
    setLarge(large)
    if (large) target.value = ''
  }
  return (
    <>
      <Form method="post" encType="multipart/form-data" className="form narrow" aria-label={t('pool.import.title')}>
        <input type="hidden" name="as" value={mandateId} />
        {refusal ? <ErrorSummary sentence={refusal.sentence} faults={refusal.faults} /> : null}
        <Field
          label={t('members.import.file')}
          hint={t('members.import.fileHint')}
          name="file"
          fault={isLarge ? t('pool.import.tooLarge') : refusal?.faults.file}
        >
          {(ties) => <input className="input" type="file" accept=".csv,.txt,text/csv,text/plain" required onChange={choose} {...ties} />}
        </Field>
        <div>
          <div className="actions">
            <Button busy={busy}>{t('members.import.read')}</Button>
            <a className="hit" href="/pool/import/template" download>
              {t('members.import.template')}
            </a>
          </div>
          <p className="after">{t('members.import.readAfter')}</p>
        </div>
      </Form>
      <Section title={t('members.import.columns')} className="mt7">
        <ColumnList columns={bankColumns} hint={(name) => t(`pool.import.hints.${name}`)} />
      </Section>
    </>
  )
}

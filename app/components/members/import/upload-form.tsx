import { Form, useNavigation } from '@remix-run/react'
import { useMandate } from '#app/components/mandate.ts'
import { Button } from '#app/components/ui/button.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { Field } from '#app/components/ui/field.tsx'
import { Section } from '#app/components/ui/section.tsx'
import type { ShownRefusal } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'
import { ColumnList } from './column-list.tsx'
import { type ImportColumn, importColumns } from './import-of.ts'

type UploadFormProps = { readonly of: 'people' | 'forums'; readonly refusal: ShownRefusal['refusal'] | undefined }

/** Chooses a file to be read; posts to the page's own address. */
export function UploadForm({ of, refusal }: UploadFormProps) {
  const { t } = useT()
  const mandateId = useMandate()
  const busy = useNavigation().state !== 'idle'
  return (
    <>
      <Form method="post" encType="multipart/form-data" className="form narrow" aria-label={t(`members.import.${of}.title`)}>
        <input type="hidden" name="as" value={mandateId} />
        {refusal ? <ErrorSummary sentence={refusal.sentence} faults={refusal.faults} /> : null}
        <Field label={t('members.import.file')} hint={t('members.import.fileHint')} name="file" fault={refusal?.faults.file}>
          {(ties) => <input className="input" type="file" accept=".csv,.txt,text/csv,text/plain" required {...ties} />}
        </Field>
        <div>
          <div className="actions">
            <Button busy={busy}>{t('members.import.read')}</Button>
            <a className="hit" href={`/${of}/import/template`} download>
              {t('members.import.template')}
            </a>
          </div>
          <p className="after">{t('members.import.readAfter')}</p>
        </div>
      </Form>
      <Section title={t('members.import.columns')} className="mt7">
        <ColumnList<ImportColumn> columns={importColumns[of]} hint={(name) => t(`members.import.hints.${name}`)} />
      </Section>
    </>
  )
}

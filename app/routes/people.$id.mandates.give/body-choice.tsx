import { Form } from '@remix-run/react'
import { Button } from '#app/components/ui/button.tsx'
import { SelectField } from '#app/components/ui/select-field.tsx'
import { useT } from '#app/i18n/use-t.ts'
import type { QueryValue } from '#server/queries/registry.ts'

type BodyChoiceProps = { readonly personId: string; readonly bodies: QueryValue<'members.mandate-options'>['bodies'] }

/** The body first: roles and alternates hang on it. */
export function BodyChoice({ personId, bodies }: BodyChoiceProps) {
  const { t, locale } = useT()
  const name = locale === 'fr' ? 'nameFr' : 'nameEn'
  return (
    <Form method="get" action={`/people/${personId}/mandates/give`} className="form">
      <SelectField
        label={t('members.admin.give.body')}
        name="body"
        options={bodies.map((body) => ({ value: body.code, label: `${body[name]} (${body.code})` }))}
      />
      <div className="actions">
        <Button>{t('members.admin.give.next')}</Button>
      </div>
    </Form>
  )
}

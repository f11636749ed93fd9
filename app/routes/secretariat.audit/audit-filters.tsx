import { Form, useSearchParams } from '@remix-run/react'
import { Button } from '#app/components/ui/button.tsx'
import { DateField } from '#app/components/ui/date-field.tsx'
import { SelectField } from '#app/components/ui/select-field.tsx'
import { auditGroups } from '#app/domain/members/audit.ts'
import { useT } from '#app/i18n/use-t.ts'

/** Body, kind of act and days; the person stays as chosen. */
export function AuditFilters({ bodies }: { readonly bodies: readonly string[] }) {
  const { t } = useT()
  const [params] = useSearchParams()
  const value = (name: string) => params.get(name) ?? ''
  return (
    <Form method="get" action="/secretariat/audit" className="filters" role="search" aria-label={t('members.admin.audit.filter')} key={params.toString()}>
      {params.has('person') ? <input type="hidden" name="person" value={value('person')} /> : null}
      <SelectField
        label={t('members.admin.audit.body')}
        name="body"
        empty={t('members.admin.audit.anyBody')}
        options={bodies.map((code) => ({ value: code, label: code }))}
        defaultValue={value('body')}
      />
      <SelectField
        label={t('members.admin.audit.group')}
        name="group"
        empty={t('members.admin.audit.anyGroup')}
        options={auditGroups.map((group) => ({ value: group, label: t(`members.admin.audit.groups.${group}`) }))}
        defaultValue={value('group')}
      />
      <DateField label={t('members.admin.audit.from')} name="from" defaultValue={value('from')} />
      <DateField label={t('members.admin.audit.to')} name="to" defaultValue={value('to')} />
      <Button look="quiet">{t('members.admin.audit.show')}</Button>
    </Form>
  )
}

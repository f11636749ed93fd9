import { Form, useSearchParams } from '@remix-run/react'
import { Button } from '#app/components/ui/button.tsx'
import { CheckField } from '#app/components/ui/check-field.tsx'
import { SelectField } from '#app/components/ui/select-field.tsx'
import { TextField } from '#app/components/ui/text-field.tsx'
import { areas } from '#app/domain/projects/content.ts'
import { useT } from '#app/i18n/use-t.ts'

const orders = ['deadline', 'recent', 'number', 'title', 'asked'] as const

/** The filters of the list: a form of the address, so that every view can be shared. */
export function Filters({ forums }: { readonly forums: readonly string[] }) {
  const { t } = useT()
  const [params] = useSearchParams()
  const value = (name: string) => params.get(name) ?? ''
  const kept = ['state', 'view', 'country'].flatMap((name) => (params.get(name) ? [[name, value(name)] as const] : []))
  return (
    <Form method="get" action="/projects" className="filters" role="search" aria-label={t('projects.list.filter')} key={params.toString()}>
      {kept.map(([name, held]) => (
        <input key={name} type="hidden" name={name} value={held} />
      ))}
      <div className="f-q">
        <TextField
          label={t('projects.list.words')}
          name="q"
          type="search"
          maxLength={200}
          placeholder={t('projects.list.wordsExample')}
          defaultValue={value('q')}
        />
      </div>
      <SelectField
        label={t('projects.list.area')}
        name="area"
        empty={t('projects.list.anyArea')}
        options={areas.map((area) => ({ value: area, label: t(`projects.areas.${area}`) }))}
        defaultValue={value('area')}
      />
      <SelectField
        label={t('projects.list.forum')}
        name="forum"
        empty={t('projects.list.anyForum')}
        options={forums.map((code) => ({ value: code, label: code }))}
        defaultValue={value('forum')}
      />
      <SelectField
        label={t('projects.list.order')}
        name="order"
        options={orders.map((order) => ({ value: order, label: t(`projects.list.orders.${order}`) }))}
        defaultValue={value('order') || 'deadline'}
      />
      <CheckField label={t('projects.list.mine')} name="mine" value="1" defaultChecked={params.has('mine')} />
      <Button look="quiet">{t('projects.list.show')}</Button>
    </Form>
  )
}

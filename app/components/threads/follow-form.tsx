import { Form } from '@remix-run/react'
import { useMandate } from '#app/components/mandate.ts'
import { Button } from '#app/components/ui/button.tsx'
import { SelectField } from '#app/components/ui/select-field.tsx'
import { type Following, followings } from '#app/domain/notices/notice-choices.ts'
import { useT } from '#app/i18n/use-t.ts'

/** Of what in this discussion a mail tells its reader; without a choice, as in general. */
export function FollowForm({ threadId, choice }: { readonly threadId: string; readonly choice: Following | null }) {
  const { t } = useT()
  const options = followings.map((value) => ({ value, label: t(`threads.follow.${value}`) }))
  return (
    <Form method="post" action={`/threads/${threadId}/follow`} className="follow" preventScrollReset>
      <input type="hidden" name="as" value={useMandate()} />
      <SelectField
        key={choice}
        label={t('threads.follow.label')}
        name="choice"
        empty={t('threads.follow.usual')}
        options={options}
        defaultValue={choice ?? ''}
      />
      <Button look="quiet">{t('threads.follow.submit')}</Button>
    </Form>
  )
}

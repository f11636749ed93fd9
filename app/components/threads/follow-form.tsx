import { Form } from '@remix-run/react'
import { useMandate } from '#app/components/mandate.ts'
import { Button } from '#app/components/ui/button.tsx'
import { SelectField } from '#app/components/ui/select-field.tsx'
import { followings, type ThreadChoice, threadPaces } from '#app/domain/notices/notice-choices.ts'
import { useT } from '#app/i18n/use-t.ts'

/** Of what in this discussion a mail tells its reader, and when; without a choice, as in general. */
export function FollowForm({ threadId, chosen }: { readonly threadId: string; readonly chosen: ThreadChoice | null }) {
  const { t } = useT()
  const usual = t('threads.follow.usual')
  return (
    <Form method="post" action={`/threads/${threadId}/follow`} className="follow" preventScrollReset>
      <input type="hidden" name="as" value={useMandate()} />
      <SelectField
        key={`choice ${chosen?.choice}`}
        label={t('threads.follow.label')}
        name="choice"
        empty={usual}
        options={followings.map((value) => ({ value, label: t(`threads.follow.${value}`) }))}
        defaultValue={chosen?.choice ?? ''}
      />
      <SelectField
        key={`mail ${chosen?.mail}`}
        label={t('threads.follow.whenLabel')}
        name="mail"
        empty={usual}
        options={threadPaces.map((value) => ({ value, label: t(`threads.follow.when.${value}`) }))}
        defaultValue={chosen?.mail ?? ''}
      />
      <Button look="quiet">{t('threads.follow.submit')}</Button>
    </Form>
  )
}

import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CommandForm } from '#app/components/command-form.tsx'
import { PersonAct } from '#app/components/members/person-act.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { Button } from '#app/components/ui/button.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { loadMandate, runPersonAct } from '#app/http/person-act.ts'
import { useT } from '#app/i18n/use-t.ts'

export function loader(args: LoaderFunctionArgs) {
  return loadMandate(args)
}

export const meta = pageTitle<typeof loader>((t, { mandate }) => t('members.admin.end.title', { code: mandate.body.code }))

export function action(args: ActionFunctionArgs) {
  return runPersonAct(args, 'members.end-mandate', 'mandate')
}

export default function EndMandate() {
  const { t, locale } = useT()
  const { person, mandate } = useLoaderData<typeof loader>()
  const { code, nameFr, nameEn } = mandate.body
  const isLater = mandate.phase === 'later'
  const words = { name: person.name, body: locale === 'fr' ? nameFr : nameEn }
  return (
    <PersonAct
      person={person}
      title={t(isLater ? 'members.admin.end.titleLater' : 'members.admin.end.title', { code })}
      lead={t(isLater ? 'members.admin.end.leadLater' : 'members.admin.end.lead', words)}
    >
      {person.oneself && !isLater ? <Notice tone="stop">{t('members.admin.end.own')}</Notice> : null}
      <CommandForm action={`/people/${person.id}/mandates/${mandate.id}/end`} label={t('members.admin.end.title', { code })}>
        {({ busy }) => (
          <div className="actions">
            <Button look="stop" busy={busy}>
              {t(isLater ? 'members.admin.end.submitLater' : 'members.admin.end.submit')}
            </Button>
          </div>
        )}
      </CommandForm>
    </PersonAct>
  )
}

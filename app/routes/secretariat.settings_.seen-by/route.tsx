import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { CommandForm } from '#app/components/command-form.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { Button } from '#app/components/ui/button.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { RadioGroup } from '#app/components/ui/radio-group.tsx'
import { threadLevels } from '#app/domain/threads/thread.ts'
import { readForm } from '#app/http/form.ts'
import { answer, page, requireActor } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'

export async function loader(args: LoaderFunctionArgs) {
  requireActor(args)
  return page(await args.context.ask('members.settings'))
}

export const meta = pageTitle('members.seenBy.title')

export async function action(args: ActionFunctionArgs) {
  requireActor(args)
  const { input, typed, act } = await readForm(args.request)
  const result = await args.context.execute('members.choose-seen-by', input, act)
  return answer(args.context, result, { to: '/secretariat/settings?done', typed: { levels: '', ...typed } })
}

/** In threads of which levels authors see who has read their messages. */
export default function SeenBy() {
  const { t } = useT()
  const { seenBy } = useLoaderData<typeof loader>()
  const options = threadLevels.map((value) => ({ value, label: t(`members.seenBy.level.${value}`) }))
  return (
    <div className="narrow">
      <PageHead
        over={<Link to="/secretariat/settings">{t('members.admin.secretariat.settings')}</Link>}
        title={t('members.seenBy.title')}
        lead={t('members.seenBy.lead')}
      />
      <CommandForm action="/secretariat/settings/seen-by" label={t('members.seenBy.title')}>
        {({ busy, typed }) => (
          <>
            <RadioGroup label={t('members.seenBy.legend')} name="levels" options={options} multiple={typed('levels', seenBy.join()).split(',')} />
            <div className="actions">
              <Button busy={busy}>{t('members.seenBy.submit')}</Button>
            </div>
            <p className="after">{t('members.seenBy.then')}</p>
          </>
        )}
      </CommandForm>
    </div>
  )
}

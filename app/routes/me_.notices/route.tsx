import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData, useSearchParams } from '@remix-run/react'
import { CommandForm } from '#app/components/command-form.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { Button } from '#app/components/ui/button.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { RadioGroup } from '#app/components/ui/radio-group.tsx'
import { followings, mailPaces } from '#app/domain/notices/notice-choices.ts'
import { readForm } from '#app/http/form.ts'
import { answer, requireActor } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'
import { BrowserNotices } from './browser-notices.tsx'
import { QuietHours } from './quiet-hours.tsx'

export async function loader(args: LoaderFunctionArgs) {
  const { personId } = requireActor(args)
  const chosen = await args.context.noticeChoices.of(personId)
  return { chosen, timeZone: chosen.timeZone ?? args.context.alliance?.timeZone ?? 'Etc/UTC', timeZones: Intl.supportedValuesOf('timeZone') }
}

export const meta = pageTitle('notices.choices.title')

export async function action(args: ActionFunctionArgs) {
  const { personId } = requireActor(args)
  const { input, typed } = await readForm(args.request)
  const result = await args.context.noticeChoices.choose(personId, input)
  return answer(args.context, result, { to: '/me/notices?done', typed: { isQuiet: '', ...typed } })
}

export default function Notices() {
  const { t } = useT()
  const { chosen, timeZone, timeZones } = useLoaderData<typeof loader>()
  const [search] = useSearchParams()
  const paces = mailPaces.map((value) => ({ value, label: t(`notices.choices.mail.${value}`), hint: t(`notices.choices.mailHint.${value}`) }))
  const follows = followings.map((value) => ({ value, label: t(`notices.choices.follows.${value}`), hint: t(`notices.choices.followsHint.${value}`) }))
  return (
    <div className="narrow">
      <PageHead
        over={
          <Link className="hit" to="/me">
            {t('notices.choices.back')}
          </Link>
        }
        title={t('notices.choices.title')}
        lead={t('notices.choices.lead')}
      />
      {search.has('done') ? (
        <div className="errors-above">
          <Notice tone="go" role="status">
            {t('notices.choices.done')}
          </Notice>
        </div>
      ) : null}
      <CommandForm action="/me/notices" label={t('notices.choices.title')}>
        {({ busy, typed, fault }) => (
          <>
            <RadioGroup label={t('notices.choices.mailLegend')} name="mail" options={paces} defaultValue={typed('mail', chosen.mail)} fault={fault('mail')} />
            <RadioGroup
              label={t('notices.choices.followsLegend')}
              name="follows"
              hint={t('notices.choices.followsLead')}
              options={follows}
              defaultValue={typed('follows', chosen.follows)}
              fault={fault('follows')}
            />
            <QuietHours quiet={chosen.quiet} timeZone={timeZone} timeZones={timeZones} typed={typed} fault={fault} />
            <div className="actions">
              <Button busy={busy}>{t('notices.choices.submit')}</Button>
            </div>
            <p className="after">{t('notices.choices.then')}</p>
          </>
        )}
      </CommandForm>
      <BrowserNotices />
    </div>
  )
}

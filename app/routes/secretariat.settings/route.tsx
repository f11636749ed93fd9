import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, useSearchParams } from '@remix-run/react'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { readForm } from '#app/http/form.ts'
import { answer, page, requireActor } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'
import { SecondFactorForm } from './second-factor-form.tsx'

export async function loader(args: LoaderFunctionArgs) {
  requireActor(args)
  return page(await args.context.ask('members.settings'))
}

export const meta = pageTitle('members.admin.secretariat.settings')

export async function action(args: ActionFunctionArgs) {
  requireActor(args)
  const { input, typed, act } = await readForm(args.request)
  const result = await args.context.execute('members.require-second-factor', input, act)
  return answer(args.context, result, { to: '/secretariat/settings?done', typed: { of: '', ...typed } })
}

export default function Settings() {
  const { t } = useT()
  const { seenBy, ...requirement } = useLoaderData<typeof loader>()
  const [search] = useSearchParams()
  return (
    <div className="narrow">
      <PageHead title={t('members.admin.secretariat.settings')} />
      {search.has('done') ? (
        <div className="errors-above">
          <Notice tone="go" role="status">
            {t('members.requirement.done')}
          </Notice>
        </div>
      ) : null}
      <Section title={t('members.requirement.title')}>
        <p>{t('members.requirement.lead')}</p>
        <SecondFactorForm {...requirement} />
      </Section>
      <Section title={t('members.seenBy.title')} className="mt7">
        <p>{t('members.seenBy.lead')}</p>
        {seenBy.length > 0 ? (
          <ul className="mt4">
            {seenBy.map((level) => (
              <li key={level}>
                {t('members.seenBy.legend')} {t(`members.seenBy.level.${level}`)}
              </li>
            ))}
          </ul>
        ) : (
          <p className="mt4">{t('members.seenBy.nowhere')}</p>
        )}
        <div className="actions">
          <LinkButton to="/secretariat/settings/seen-by">{t('members.seenBy.choose')}</LinkButton>
        </div>
      </Section>
    </div>
  )
}

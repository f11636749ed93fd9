import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { sheetChoices } from '#app/components/members/sheet-choices.ts'
import { ToForum } from '#app/components/members/to-forum.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { readForm } from '#app/http/form.ts'
import { answer, page, requireActor } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'
import { SheetForm } from './sheet-form.tsx'

export async function loader(args: LoaderFunctionArgs) {
  requireActor(args)
  const { context, params } = args
  const sheet = page(await context.ask('members.forum-sheet', { code: params.code }))
  return { sheet, choices: sheetChoices(context.locale, sheet.languages) }
}

export const meta = pageTitle('members.sheet.title')

export async function action(args: ActionFunctionArgs) {
  requireActor(args)
  const { request, context, params } = args
  const { input, typed, act } = await readForm(request)
  const { id: forumId } = page(await context.ask('members.forum', { code: params.code }, { as: act.as }))
  const result = await context.execute('members.edit-forum', { ...input, forumId }, act)
  return answer(context, result, { to: `/forums/${params.code}`, typed })
}

export default function Edit() {
  const { t, locale } = useT()
  const { sheet, choices } = useLoaderData<typeof loader>()
  return (
    <div className="narrow">
      <PageHead
        over={<ToForum code={sheet.code} name={locale === 'fr' ? sheet.nameFr : sheet.nameEn} />}
        title={t('members.sheet.title')}
        lead={t('members.sheet.lead')}
      />
      <SheetForm sheet={sheet} choices={choices} />
    </div>
  )
}

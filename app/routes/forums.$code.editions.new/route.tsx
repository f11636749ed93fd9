import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { EditionForm } from '#app/components/members/edition-form.tsx'
import { ToForum } from '#app/components/members/to-forum.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { readForm } from '#app/http/form.ts'
import { answer, page, requireActor } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'

export async function loader(args: LoaderFunctionArgs) {
  requireActor(args)
  const { code, nameFr, nameEn } = page(await args.context.ask('members.forum-sheet', { code: args.params.code }))
  return { code, nameFr, nameEn }
}

export const meta = pageTitle('members.editions.add')

export async function action(args: ActionFunctionArgs) {
  requireActor(args)
  const { request, context, params } = args
  const { input, typed, act } = await readForm(request)
  const { id: forumId } = page(await context.ask('members.forum', { code: params.code }, { as: act.as }))
  const result = await context.execute('members.add-edition', { ...input, forumId }, act)
  return answer(context, result, { to: `/forums/${params.code}#editions`, typed })
}

export default function NewEdition() {
  const { t, locale } = useT()
  const { code, nameFr, nameEn } = useLoaderData<typeof loader>()
  return (
    <div className="narrow">
      <PageHead
        over={<ToForum code={code} name={locale === 'fr' ? nameFr : nameEn} />}
        title={t('members.editions.add')}
        lead={t('members.editions.addLead')}
      />
      <EditionForm action={`/forums/${code}/editions/new`} code={code} label={t('members.editions.add')} />
    </div>
  )
}

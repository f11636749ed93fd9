import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { CommandForm } from '#app/components/command-form.tsx'
import { FormEnd } from '#app/components/members/form-end.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { readForm } from '#app/http/form.ts'
import { answer, page, requireActor } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'

export async function loader(args: LoaderFunctionArgs) {
  requireActor(args)
  return { edition: page(await args.context.ask('members.edition', { editionId: args.params.id })) }
}

export const meta = pageTitle('members.editions.removeTitle')

export async function action(args: ActionFunctionArgs) {
  requireActor(args)
  const { request, context, params } = args
  const { act } = await readForm(request)
  const result = await context.execute('members.remove-edition', { editionId: params.id }, act)
  return answer(context, result, { to: `/forums/${params.code}#editions` })
}

export default function RemoveEdition() {
  const { t, locale } = useT()
  const { edition } = useLoaderData<typeof loader>()
  return (
    <div className="narrow">
      <PageHead
        over={
          <Link className="hit" to={`/forums/${edition.code}#editions`}>
            {locale === 'fr' ? edition.nameFr : edition.nameEn}
          </Link>
        }
        title={t('members.editions.removeTitle')}
        lead={t('members.editions.removeLead')}
      />
      <CommandForm action={`/forums/${edition.code}/editions/${edition.id}/remove`} label={t('members.editions.removeTitle')}>
        {({ busy }) => <FormEnd submit={t('members.editions.removeSubmit')} code={edition.code} busy={busy} look="stop-full" />}
      </CommandForm>
    </div>
  )
}

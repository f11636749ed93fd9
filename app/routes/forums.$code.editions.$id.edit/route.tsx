import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { EditionForm } from '#app/components/members/edition-form.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { readForm } from '#app/http/form.ts'
import { answer, page, requireActor } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'

export async function loader(args: LoaderFunctionArgs) {
  requireActor(args)
  return { edition: page(await args.context.ask('members.edition', { editionId: args.params.id })) }
}

export const meta = pageTitle('members.editions.editTitle')

export async function action(args: ActionFunctionArgs) {
  requireActor(args)
  const { request, context, params } = args
  const { input, typed, act } = await readForm(request)
  const result = await context.execute('members.edit-edition', { ...input, editionId: params.id }, act)
  return answer(context, result, { to: `/forums/${params.code}#editions`, typed })
}

export default function EditEdition() {
  const { t } = useT()
  const { edition } = useLoaderData<typeof loader>()
  return (
    <div className="narrow">
      <PageHead
        over={
          <Link className="hit" to={`/forums/${edition.code}#editions`}>
            {edition.code}
          </Link>
        }
        title={t('members.editions.editTitle')}
      />
      <EditionForm
        action={`/forums/${edition.code}/editions/${edition.id}/edit`}
        code={edition.code}
        label={t('members.editions.editTitle')}
        edition={edition}
      />
    </div>
  )
}

import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData, useSearchParams } from '@remix-run/react'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { readForm } from '#app/http/form.ts'
import { answer, page, requireActor } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'
import { AddForm } from './add-form.tsx'
import { Newcomers } from './newcomers.tsx'

export async function loader(args: LoaderFunctionArgs) {
  requireActor(args)
  const { ask } = args.context
  return { bodies: page(await ask('members.bodies')), newcomers: page(await ask('members.newcomers')) }
}

export const meta = pageTitle('members.add.title')

export async function action({ request, context }: ActionFunctionArgs) {
  const { input, typed, act } = await readForm(request)
  const result = await context.execute('members.add-person', input, act)
  return answer(context, result, { to: ({ personId }) => `/people/${personId}/access`, typed })
}

export default function AddPerson() {
  const { t } = useT()
  const { bodies, newcomers } = useLoaderData<typeof loader>()
  const [search] = useSearchParams()
  return (
    <div className="narrow">
      <PageHead
        over={
          <Link className="hit" to="/forums">
            {t('members.forum.back')}
          </Link>
        }
        title={t('members.add.title')}
        lead={t('members.add.lead')}
      />
      <AddForm bodies={bodies} bodyCode={search.get('body')} />
      <Newcomers people={newcomers} />
    </div>
  )
}

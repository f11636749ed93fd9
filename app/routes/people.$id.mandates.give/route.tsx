import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { PersonAct } from '#app/components/members/person-act.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { loadPerson, runPersonAct } from '#app/http/person-act.ts'
import { page } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'
import { BodyChoice } from './body-choice.tsx'
import { GiveForm } from './give-form.tsx'

export async function loader(args: LoaderFunctionArgs) {
  const { person } = await loadPerson(args)
  if (!person.may.give) throw new Response('not_found', { status: 404 })
  const code = new URL(args.request.url).searchParams.get('body') || undefined
  return { person, options: page(await args.context.ask('members.mandate-options', { personId: person.id, code })) }
}

export const meta = pageTitle<typeof loader>((t, { person }) => t('members.admin.give.title', { name: person.name }))

export function action(args: ActionFunctionArgs) {
  return runPersonAct(args, 'members.give-mandate')
}

export default function GiveMandate() {
  const { t } = useT()
  const { person, options } = useLoaderData<typeof loader>()
  const { bodies, chosen } = options
  return (
    <PersonAct person={person} title={t('members.admin.give.title', { name: person.name })} lead={t('members.admin.give.lead')}>
      {chosen ? (
        <GiveForm key={chosen.id} personId={person.id} chosen={chosen} several={bodies.length > 1} />
      ) : (
        <BodyChoice personId={person.id} bodies={bodies} />
      )}
    </PersonAct>
  )
}

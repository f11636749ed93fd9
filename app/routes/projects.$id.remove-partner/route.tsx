import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CommandForm } from '#app/components/command-form.tsx'
import { ActEnd } from '#app/components/projects/act-end.tsx'
import { ActPage } from '#app/components/projects/act-page.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { loadAct, runAct } from '#app/http/dossier-act.ts'
import { useT } from '#app/i18n/use-t.ts'

export async function loader(args: LoaderFunctionArgs) {
  const act = await loadAct(args, 'partners')
  const wanted = new URL(args.request.url).searchParams.get('forum')
  const forum = act.full.partners.find(({ forum }) => forum.id === wanted)?.forum
  if (!forum) throw new Response('not_found', { status: 404 })
  return { ...act, forum }
}

export const meta = pageTitle<typeof loader>((t, { forum }) => t('projects.remove.title', { forum: forum.code }))

export function action(args: ActionFunctionArgs) {
  return runAct(args, 'projects.remove-partner', '?tab=partners')
}

export default function RemovePartner() {
  const { t } = useT()
  const { head, possible, forum } = useLoaderData<typeof loader>()
  const at = `/projects/${head.id}`
  const named = { forum: forum.code }
  return (
    <ActPage head={head} title={t('projects.remove.title', named)} lead={t('projects.remove.lead')} possible={possible}>
      <CommandForm action={`${at}/remove-partner?forum=${forum.id}`} label={t('projects.remove.title', named)}>
        {({ busy }) => (
          <>
            <input type="hidden" name="forumId" value={forum.id} />
            <ActEnd submit={t('projects.remove.submit', named)} hint={t('projects.remove.hint', named)} back={at} busy={busy} look="stop-full" />
          </>
        )}
      </CommandForm>
    </ActPage>
  )
}

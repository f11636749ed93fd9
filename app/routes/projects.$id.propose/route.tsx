import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CommandForm } from '#app/components/command-form.tsx'
import { ActEnd } from '#app/components/projects/act-end.tsx'
import { ActPage } from '#app/components/projects/act-page.tsx'
import { ProposalText } from '#app/components/projects/proposal-text.tsx'
import { MissingItems } from '#app/components/projects/to-do-list.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { ForumName } from '#app/components/ui/forum-name.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { loadAct, runAct } from '#app/http/dossier-act.ts'
import { useT } from '#app/i18n/use-t.ts'

export function loader(args: LoaderFunctionArgs) {
  return loadAct(args, 'propose_version')
}

export const meta = pageTitle<typeof loader>((t, { full }) => t('projects.propose.title', { n: next(full) }))

export function action(args: ActionFunctionArgs) {
  return runAct(args, 'projects.propose-version', '?tab=partners')
}

export default function Propose() {
  const { t } = useT()
  const { head, full, possible, refusal } = useLoaderData<typeof loader>()
  const at = `/projects/${head.id}`
  const incomplete = refusal?.code === 'dossier_incomplete'
  const title = t('projects.propose.title', { n: next(full) })
  return (
    <ActPage head={head} title={title} lead={t('projects.propose.lead')} possible={possible || incomplete}>
      {incomplete ? (
        <Notice tone="turn">
          <p className="strong">{t('projects.propose.missing')}</p>
          <MissingItems missing={full.missing.filter(({ code }) => code !== 'version' && code !== 'point_unanswered')} projectId={head.id} acts={full.acts} />
        </Notice>
      ) : (
        <>
          <p>
            {t('projects.propose.reaches')}{' '}
            {full.partners.map(({ forum }) => (
              <ForumName key={forum.id} code={forum.code} />
            ))}
          </p>
          <CommandForm action={`${at}/propose`} label={title}>
            {({ busy }) => <ActEnd submit={t('projects.propose.submit')} hint={t('projects.propose.hint')} back={at} busy={busy} />}
          </CommandForm>
          <ProposalText full={full} />
        </>
      )}
    </ActPage>
  )
}

function next({ candidate }: { readonly candidate: { readonly n: number } | null }): number {
  return (candidate?.n ?? 0) + 1
}

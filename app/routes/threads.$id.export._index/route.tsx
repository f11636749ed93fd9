import { type ActionFunctionArgs, type LoaderFunctionArgs, redirectDocument } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { CommandForm } from '#app/components/command-form.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { TendEnd } from '#app/components/threads/tend-end.tsx'
import { threadTitle } from '#app/components/threads/thread-title.ts'
import { Notice } from '#app/components/ui/notice.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { RadioGroup } from '#app/components/ui/radio-group.tsx'
import { decideExport } from '#app/domain/threads/decide-export.ts'
import { exportFormats } from '#app/domain/threads/exported.ts'
import { readForm } from '#app/http/form.ts'
import { requireActor, shown } from '#app/http/respond.ts'
import { loadThreadAct } from '#app/http/thread-act.ts'
import { useT } from '#app/i18n/use-t.ts'

export function loader(args: LoaderFunctionArgs) {
  return loadThreadAct(args, 'export')
}

export const meta = pageTitle('acts.export.title')

export async function action(args: ActionFunctionArgs) {
  requireActor(args)
  const { context, params, request } = args
  const { input, typed, act } = await readForm(request)
  const result = await context.execute('threads.export', { ...input, threadId: params.id }, act)
  if (!result.ok) return shown(context, result.refusal, typed)
  // A file is no page: the browser fetches it itself, and stays here.
  throw redirectDocument(`/threads/${params.id}/export/${result.value.exportId}`, 303)
}

/** Take a thread along: what will be in the file, and in which form. */
export default function ExportThread() {
  const { t, locale } = useT()
  const thread = useLoaderData<typeof loader>()
  const leaving = decideExport({ ...thread, byGlass: false })
  return (
    <div className="narrow">
      <PageHead
        over={
          <Link to={`/threads/${thread.id}/about`} lang={thread.title ? thread.lang : undefined}>
            {threadTitle(thread, locale, t)}
          </Link>
        }
        title={t('acts.export.title')}
        lead={t('acts.export.lead')}
      />
      {leaving.ok ? (
        <>
          <Notice tone={leaving.value.named ? 'idle' : 'wait'}>
            <p className="strong">{t(`acts.export.scope.${leaving.value.scope}`)}</p>
            <p>{t(leaving.value.named ? 'acts.export.named' : 'acts.export.unnamed')}</p>
            {leaving.value.named ? null : <p>{t('acts.export.style')}</p>}
          </Notice>
          <CommandForm action={`/threads/${thread.id}/export`} label={t('acts.export.title')}>
            {({ fault, typed, busy }) => (
              <>
                <RadioGroup
                  name="format"
                  label={t('acts.export.format')}
                  options={exportFormats.map((value) => ({ value, label: t(`acts.export.formats.${value}`), hint: t(`acts.export.formatHints.${value}`) }))}
                  defaultValue={typed('format', 'html')}
                  fault={fault('format')}
                />
                <RadioGroup
                  name="lang"
                  label={t('acts.export.lang')}
                  hint={t('acts.export.langHint')}
                  options={(['fr', 'en'] as const).map((value) => ({ value, label: t(`acts.export.langs.${value}`) }))}
                  defaultValue={typed('lang', locale)}
                  fault={fault('lang')}
                />
                <TendEnd submit={t('acts.export.submit')} threadId={thread.id} busy={busy} />
              </>
            )}
          </CommandForm>
        </>
      ) : (
        <Notice tone="wait">{t('acts.export.closed')}</Notice>
      )}
    </div>
  )
}

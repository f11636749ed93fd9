import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useMandate } from '#app/components/mandate.ts'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { messageAnchor } from '#app/components/threads/message-parts.ts'
import { threadTitle } from '#app/components/threads/thread-title.ts'
import { Instant } from '#app/components/ui/instant.tsx'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { page, requireActor } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'
import { useChanged } from '#app/realtime/use-changed.ts'
import type { ModerationLine, OpenReport } from '#server/queries/threads/reports.ts'

export async function loader(args: LoaderFunctionArgs) {
  requireActor(args)
  return page(await args.context.ask('threads.reports'))
}

export const meta = pageTitle('messages.reports.title')

export default function Reports() {
  useChanged('inbox', useMandate())
  const { t } = useT()
  const { open, log } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHead title={t('messages.reports.title')} lead={t('messages.reports.lead')} />
      <Section title={t('messages.reports.open')}>
        {open.length === 0 ? <p className="muted">{t('messages.reports.none')}</p> : null}
        <ul className="msg-list">
          {open.map((report) => (
            <li key={report.id}>
              <Report report={report} />
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t('messages.reports.log')}>
        {log.length === 0 ? <p className="muted">{t('messages.reports.logNone')}</p> : null}
        <ul className="msg-list">
          {log.map((line) => (
            <li key={line.id}>
              <LogLine line={line} />
            </li>
          ))}
        </ul>
      </Section>
    </>
  )
}

function Report({ report }: { readonly report: OpenReport }) {
  const { t, locale } = useT()
  return (
    <>
      <p className="small muted">
        <bdi>{t('messages.reports.by', { name: report.reporterName })}</bdi> · <Instant value={report.at} />
      </p>
      <p>
        <bdi>{t('messages.reports.author', { name: report.authorName, code: report.bodyCode })}</bdi> ·{' '}
        <Link to={messageAnchor(report)}>{threadTitle(report, locale, t)}</Link>
      </p>
      <p className="as-typed" dir="auto">
        {report.reason}
      </p>
      {report.gone ? <p className="small muted">{t('messages.reports.gone')}</p> : null}
      <LinkButton to={`/secretariat/reports/${report.id}`}>{t('messages.reports.look')}</LinkButton>
    </>
  )
}

function LogLine({ line }: { readonly line: ModerationLine }) {
  const { t, locale } = useT()
  return (
    <>
      <p className="small muted">
        <bdi>{line.byName}</bdi> · <Instant value={line.at} />
      </p>
      <p>
        <Link to={messageAnchor(line)}>{t('messages.reports.line', { seq: line.seq })}</Link> · {threadTitle(line, locale, t)} ·{' '}
        <strong>{t(`messages.reports.acts.${line.act}`)}</strong>
      </p>
      {line.reason ? (
        <p className="as-typed" dir="auto">
          {line.reason}
        </p>
      ) : null}
    </>
  )
}

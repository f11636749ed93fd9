import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { useRoot } from '#app/components/shell/use-root.ts'
import { MachineForm } from '#app/components/threads/machine-form.tsx'
import { MessageActPage } from '#app/components/threads/message-act-page.tsx'
import { ReactForms } from '#app/components/threads/react-form.tsx'
import { TranslationList } from '#app/components/threads/translation-list.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { decideMachine } from '#app/domain/threads/decide-translation.ts'
import { wordDiff } from '#app/domain/threads/word-diff.ts'
import { loadMessage } from '#app/http/message-act.ts'
import { page } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'
import type { MessagePage } from '#server/queries/threads/message.ts'
import { TalkToAct } from './became.tsx'
import { History } from './history.tsx'
import { MessageActs } from './message-acts.tsx'
import { OwnMarks } from './own-marks.tsx'
import { QuoteText } from './quote-text.tsx'
import { Seen } from './seen.tsx'

export async function loader(args: LoaderFunctionArgs) {
  const loaded = await loadMessage(args)
  const texts = [...loaded.former.map(({ text }) => text), loaded.text]
  const history = loaded.former.map((former, at) => ({ ...former, toNext: wordDiff(former.text, texts[at + 1] ?? '') }))
  const machine = args.context.machineTranslates && loaded.may.answer && decideMachine(loaded.thread).ok
  const { thread, message } = loaded
  const became = page(await args.context.ask('threads.became', { threadId: thread.id, seq: message.seq }))
  return { loaded, history, machine, became, seenBy: await readersOf(args, message), dossierMay: await dossierActs(args, thread.project?.id) }
}

/** Who has read it, for whoever wrote it; others are not even answered. */
async function readersOf({ context }: LoaderFunctionArgs, { author, threadId, seq }: MessagePage['message']) {
  const found = author.id === context.actor?.personId ? await context.ask('threads.seen-by', { threadId, seq }) : null
  return found?.ok ? found.value : null
}

/** What can be made of a message in the dossier of its thread, by its reader and now. */
async function dossierActs({ context }: LoaderFunctionArgs, projectId: string | undefined) {
  const found = projectId ? await context.ask('projects.page', { projectId }) : null
  const acts = found?.ok ? (found.value.full?.acts ?? []) : []
  const may = (name: string) => acts.some(({ act, refusal }) => act === name && refusal === null)
  return { point: may('send_back'), decision: may('record_decision') }
}

export const meta = pageTitle<typeof loader>((t, { loaded }) => t('messages.one.title', { seq: loaded.message.seq }))

export default function Message() {
  const { t } = useT()
  const { loaded, history, machine, became, seenBy, dossierMay } = useLoaderData<typeof loader>()
  const personId = useRoot()?.actor?.personId ?? ''
  const { message, text } = loaded
  return (
    <MessageActPage loaded={loaded} title={t('messages.one.title', { seq: message.seq })}>
      {message.gone === 'hidden' && text ? (
        <section aria-label={t('messages.one.hiddenText')}>
          <p className="small muted">{t('messages.one.hiddenText')}</p>
          <blockquote className="as-typed quote" dir="auto" lang={message.lang}>
            {text}
          </blockquote>
        </section>
      ) : null}
      {loaded.may.answer ? <ReactForms loaded={loaded} personId={personId} /> : null}
      <MessageActs loaded={loaded} />
      <OwnMarks loaded={loaded} />
      {seenBy ? <Seen seenBy={seenBy} chatham={loaded.thread.rule === 'chatham_house'} /> : null}
      <TalkToAct loaded={loaded} became={became} dossierMay={dossierMay} />
      {message.reactions.length > 0 ? <Reactions loaded={loaded} /> : null}
      {history.length > 0 ? <History history={history} lang={message.lang} now={text} /> : null}
      {loaded.translations.length > 0 || machine ? (
        <Section title={t('messages.translate.title')} className="mt7">
          <p className="small muted">{t('messages.translate.lead')}</p>
          <TranslationList loaded={loaded} />
          {machine ? <MachineForm loaded={loaded} /> : null}
        </Section>
      ) : null}
      {loaded.quotable ? <QuoteText message={message} text={loaded.quotable} chatham={loaded.thread.rule === 'chatham_house'} /> : null}
    </MessageActPage>
  )
}

function Reactions({ loaded }: { readonly loaded: ReturnType<typeof useLoaderData<typeof loader>>['loaded'] }) {
  const { t } = useT()
  return (
    <Section title={t('messages.react.who')} className="mt7">
      <ul className="lines">
        {loaded.message.reactions.map(({ kind, people }) => (
          <li key={kind}>
            <strong>{t(`messages.react.on.${kind}`)}</strong>{' '}
            <bdi>{people.map(({ name, code }) => `${name} (${code === 'SECRETARIAT' ? t('threads.log.secretariat') : code})`).join(', ')}</bdi>
          </li>
        ))}
      </ul>
    </Section>
  )
}

import { Fault } from '#app/components/ui/fault.tsx'
import { Instant } from '#app/components/ui/instant.tsx'
import { type PlaceRun, placesAround, runText } from '#app/domain/threads/place-run.ts'
import { useT } from '#app/i18n/use-t.ts'
import type { Choosable, SplitChoice } from './load-choice.ts'

type SplitMessagesProps = { readonly choice: SplitChoice; readonly runs: readonly PlaceRun[]; readonly fault?: string }

/** The messages of a run, each to be chosen, between what was chosen before and after it. */
export function SplitMessages({ choice: { window, messages }, runs, fault }: SplitMessagesProps) {
  const { t } = useT()
  const { before, after } = placesAround(runs, window)
  return (
    <fieldset className="field" aria-describedby={fault ? 'seqs-hint seqs-fault' : 'seqs-hint'}>
      <legend className="label">{t('threads.tend.split.messages')}</legend>
      <span className="help" id="seqs-hint">
        {t('threads.tend.split.messagesHint')}
      </span>
      <div className="choice split-pick">
        {before.map((run) => (
          <Elsewhere key={run.from} run={run} />
        ))}
        {messages.map((message) => (
          <Message key={message.seq} message={message} chosen={runs.some(({ from, to }) => from <= message.seq && message.seq <= to)} />
        ))}
        {after.map((run) => (
          <Elsewhere key={run.from} run={run} />
        ))}
      </div>
      <Fault id="seqs-fault">{fault}</Fault>
    </fieldset>
  )
}

function Message({ message: { seq, at, lang, name, code, excerpt, gone }, chosen }: { readonly message: Choosable; readonly chosen: boolean }) {
  const { t } = useT()
  return (
    <label className="check">
      <input type="checkbox" name="seqs" value={seq} defaultChecked={chosen} />
      <span>
        <bdi>{name}</bdi>, {code === 'SECRETARIAT' ? t('threads.log.secretariat') : code} · <Instant value={at} />
        <span className="help" dir="auto" lang={gone ? undefined : lang}>
          {excerpt || t(gone === 'author' ? 'threads.log.deleted' : gone === 'moderator' ? 'threads.log.deletedByModerator' : 'threads.log.parentGone')}
        </span>
      </span>
    </label>
  )
}

/** Chosen on another page of the thread; it can be given up here. */
function Elsewhere({ run }: { readonly run: PlaceRun }) {
  const { t } = useT()
  const { from, to } = run
  return (
    <label className="check">
      <input type="checkbox" name="seqs" value={runText(run)} defaultChecked />
      <span>{from === to ? t('threads.tend.split.one', { seq: from }) : t('threads.tend.split.run', { from, to })}</span>
    </label>
  )
}

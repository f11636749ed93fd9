import { Form, useSubmit } from '@remix-run/react'
import { type FormEvent, useRef, useState } from 'react'
import { useMandate } from '#app/components/mandate.ts'
import { useRoot } from '#app/components/shell/use-root.ts'
import { Button } from '#app/components/ui/button.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import type { Option } from '#app/components/ui/option.ts'
import type { Typed } from '#app/domain/projects/typed-proposal.ts'
import type { ShownRefusal } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'
import { BudgetFields } from './budget-fields.tsx'
import { changedForm } from './changed-form.ts'
import { CountryFields } from './country-fields.tsx'
import { type KeptDraft, typedOf } from './kept-draft.ts'
import { RestoreNotice } from './restore-notice.tsx'
import { SaveState } from './save-state.tsx'
import { StaleNotice } from './stale-notice.tsx'
import { TextFields } from './text-fields.tsx'
import { useAutosave } from './use-autosave.ts'

type EditFormProps = {
  readonly projectId: string
  readonly version: number
  readonly currency: string
  readonly stored: Typed
  readonly forums: readonly Option[]
  readonly countries: readonly Option[]
  readonly answered: ShownRefusal | null
}

/** The whole proposal in one form: it saves as one types, and by its button without a script. */
export function EditForm({ projectId, version, currency, stored, forums, countries, answered }: EditFormProps) {
  const { t, locale } = useT()
  const mandateId = useMandate()
  const personId = useRoot()?.actor?.personId ?? ''
  const target = { projectId, version, currency, locale, mandateId, personId }
  const form = useRef<HTMLFormElement>(null)
  const [restored, setRestored] = useState<KeptDraft | null>(null)
  const [live, setLive] = useState<Typed | null>(null)
  const autosave = useAutosave(form, stored, target)
  const submit = useSubmit()
  const typed = restored?.typed ?? (answered ? withTyped(stored, answered.typed) : stored)
  const refusal = answered?.refusal
  const stale = autosave.stale ?? (refusal?.code === 'stale' ? refusal.params : null)
  const fields = {
    value: (name: string) => typed[name] ?? '',
    fault: (path: string) => refusal?.faults[path],
  }

  /** With a script only what changed is sent, so that nobody else's text is put back. */
  function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const { nativeEvent, currentTarget } = event
    const submitter = nativeEvent instanceof SubmitEvent ? nativeEvent.submitter : null
    autosave.leave()
    submit(changedForm(new FormData(currentTarget, submitter), typedOf(currentTarget), autosave.base(), { currency, locale }), {
      method: 'post',
      action: `/projects/${projectId}/edit`,
    })
  }

  return (
    <Form
      ref={form}
      key={restored?.at}
      method="post"
      action={`/projects/${projectId}/edit`}
      className="form form-wide edit-form"
      noValidate
      onInput={() => setLive(autosave.touched())}
      onSubmit={save}
    >
      {/* What Enter in a field does: the first button of a form, were it not for this one, adds a country. */}
      <button type="submit" className="vh" tabIndex={-1} aria-hidden="true" />
      <input type="hidden" name="as" value={mandateId} />
      <input type="hidden" name="version" value={autosave.version} readOnly />
      <input type="hidden" name="currency" value={currency} />
      {refusal && refusal.code !== 'stale' ? <ErrorSummary sentence={refusal.sentence} faults={refusal.faults} /> : null}
      {stale ? <StaleNotice projectId={projectId} params={stale} /> : null}
      {restored ? null : (
        <RestoreNotice
          owner={target}
          stored={stored}
          onRestore={(kept) => {
            setRestored(kept)
            setTimeout(() => setLive(autosave.touched()))
          }}
        />
      )}
      <TextFields {...fields} />
      <CountryFields {...fields} countries={countries} onChange={() => setLive(autosave.touched())} />
      <BudgetFields {...fields} typed={typed} live={live ?? typed} currency={currency} forums={forums} onChange={() => setLive(autosave.touched())} />
      <div className="save-bar">
        <div className="actions">
          <Button busy={autosave.state.kind === 'saving'}>{t('projects.form.save')}</Button>
          <LinkButton look="bare" to={`/projects/${projectId}`}>
            {t('projects.form.back')}
          </LinkButton>
        </div>
        <SaveState state={autosave.state} />
      </div>
    </Form>
  )
}

/** What was typed over what is stored: a form that sent part of itself comes back whole. */
function withTyped(stored: Typed, typed: Typed): Typed {
  const rest = typed.linesShown === undefined ? stored : Object.fromEntries(Object.entries(stored).filter(([name]) => !name.startsWith('lines[')))
  return { ...rest, ...typed }
}

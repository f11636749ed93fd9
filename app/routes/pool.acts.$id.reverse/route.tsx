import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { CommandForm } from '#app/components/command-form.tsx'
import { EntryTable } from '#app/components/pool/entry-table.tsx'
import { ledgerPath } from '#app/components/pool/ledger-path.ts'
import { RestingActs } from '#app/components/pool/resting-acts.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { Button } from '#app/components/ui/button.tsx'
import { Instant } from '#app/components/ui/instant.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { StateTag } from '#app/components/ui/state-tag.tsx'
import { TextArea } from '#app/components/ui/text-area.tsx'
import { readForm } from '#app/http/form.ts'
import { answer, page, requireActor } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'

export async function loader(args: LoaderFunctionArgs) {
  requireActor(args)
  const { context, params } = args
  const found = page(await context.ask('pool.act', { groupId: params.id }))
  const blocked = found.blocked ? context.say(found.blocked) : null
  return { ...found, blocked, base: context.alliance?.baseCurrency ?? 'EUR' }
}

export const meta = pageTitle('pool.reversal.askTitle')

export async function action(args: ActionFunctionArgs) {
  requireActor(args)
  const { request, params, context } = args
  const { input, typed, act } = await readForm(request)
  const result = await context.execute('pool.reverse', { ...input, groupId: params.id }, act)
  return answer(context, result, { to: ({ reversalId }) => `/pool/reversals/${reversalId}`, typed })
}

/** An act with its entries, and the form in which finance asks to take it back. */
export default function ReverseAct() {
  const { t } = useT()
  const { groupId, entries, act, mayAsk, blocked, resting, reversals, base } = useLoaderData<typeof loader>()
  const isOpen = reversals.some(({ state }) => state === 'proposed')
  return (
    <>
      <PageHead
        over={<Link to={ledgerPath({ group: groupId })}>{t('pool.ledger.title')}</Link>}
        title={t('pool.reversal.askTitle')}
        lead={t('pool.reversal.askLead')}
      />
      {mayAsk ? null : <Notice>{t('pool.reversal.notYours')}</Notice>}
      {blocked ? (
        <Notice tone="stop">
          <p className="strong">{t('pool.reversal.blocked')}</p>
          <p>{blocked}</p>
        </Notice>
      ) : null}
      <RestingActs acts={resting} />
      {mayAsk && !blocked && !isOpen ? <AskForm groupId={groupId} isLapse={act === 'lapse'} /> : null}
      {reversals.length > 0 ? (
        <Section title={t('pool.reversal.asked')} className="mt6">
          <ul className="pool-list">
            {reversals.map(({ id, state, proposedBy }) => (
              <li key={id}>
                <Link to={`/pool/reversals/${id}`}>{t('pool.reversal.askedBy', { name: proposedBy.name })}</Link>
                <span className="row">
                  <Instant value={proposedBy.at} show="day" />
                  <StateTag kind="proposal" state={state} />
                </span>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <Section title={t('pool.reversal.entries')} className="mt6">
        <EntryTable entries={entries} caption={t('pool.reversal.caption')} base={base} opensProjects />
      </Section>
    </>
  )
}

function AskForm({ groupId, isLapse }: { readonly groupId: string; readonly isLapse: boolean }) {
  const { t } = useT()
  return (
    <CommandForm action={`/pool/acts/${groupId}/reverse`} label={t('pool.reversal.askTitle')}>
      {({ fault, typed, busy }) => (
        <>
          <TextArea
            label={t('pool.reversal.reason')}
            name="reason"
            rows={3}
            hint={t('pool.reversal.reasonHint')}
            defaultValue={typed('reason')}
            fault={fault('reason')}
            required
          />
          <div className="actions">
            <Button busy={busy}>{t('pool.reversal.submit')}</Button>
          </div>
          <p className="after">
            {t('pool.reversal.then')} {isLapse ? t('pool.reversal.lapseThen') : null}
          </p>
        </>
      )}
    </CommandForm>
  )
}

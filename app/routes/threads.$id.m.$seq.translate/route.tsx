import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { MessageActPage, MessageForm, NotForYou } from '#app/components/threads/message-act-page.tsx'
import { messageLanguages } from '#app/components/threads/message-languages.ts'
import { Button } from '#app/components/ui/button.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { SelectField } from '#app/components/ui/select-field.tsx'
import { TextArea } from '#app/components/ui/text-area.tsx'
import { loadMessage, runMessageAct } from '#app/http/message-act.ts'
import { useT } from '#app/i18n/use-t.ts'

/** `?lang=` names the translation to better. */
export async function loader(args: LoaderFunctionArgs) {
  const loaded = await loadMessage(args)
  const asked = new URL(args.request.url).searchParams.get('lang')
  const own = loaded.message.lang.split('-')[0]
  const choices = messageLanguages.filter(({ value }) => value !== own)
  const lang = choices.find(({ value }) => value === asked)?.value ?? choices.find(({ value }) => value === loaded.locale)?.value ?? choices[0]?.value ?? ''
  const saved = loaded.translations.find((translation) => translation.lang === lang)
  return { loaded, choices: saved ? choices.filter(({ value }) => value === lang) : choices, lang, saved: saved ?? null }
}

export const meta = pageTitle('messages.translate.title')

export function action(args: ActionFunctionArgs) {
  return runMessageAct(args, 'threads.translate')
}

export default function TranslateMessage() {
  const { t } = useT()
  const { loaded, choices, lang, saved } = useLoaderData<typeof loader>()
  const title = t('messages.translate.title')
  if (!loaded.may.answer)
    return (
      <MessageActPage loaded={loaded} title={title}>
        <NotForYou>{t('messages.translate.none')}</NotForYou>
      </MessageActPage>
    )
  return (
    <MessageActPage loaded={loaded} title={title} lead={t('messages.translate.lead')}>
      <p className="small muted">{t('messages.translate.original')}</p>
      <blockquote className="quote as-typed" lang={loaded.message.lang} dir="auto">
        {loaded.text}
      </blockquote>
      <MessageForm key={lang} loaded={loaded} act="translate" label={title}>
        {({ fault, typed, busy, params }) => (
          <>
            {typeof params?.saved === 'string' ? <Stale saved={params.saved} lang={lang} /> : null}
            <input type="hidden" name="version" value={String(params?.version ?? typed('version', String(saved?.version ?? '')))} readOnly />
            <input type="hidden" name="sourceVersion" value={loaded.version} readOnly />
            <SelectField name="lang" label={t('messages.translate.language')} options={choices} defaultValue={typed('lang', lang)} fault={fault('lang')} />
            <TextArea
              name="text"
              label={t('messages.translate.text')}
              rows={8}
              required
              lang={lang}
              defaultValue={typed('text', saved?.text)}
              fault={fault('text')}
            />
            <div className="actions">
              <Button busy={busy}>{t('messages.translate.submit')}</Button>
            </div>
          </>
        )}
      </MessageForm>
    </MessageActPage>
  )
}

function Stale({ saved, lang }: { readonly saved: string; readonly lang: string }) {
  const { t } = useT()
  return (
    <Notice tone="turn">
      <p className="strong">{t('messages.translate.staleTitle')}</p>
      <p>{t('messages.translate.staleText')}</p>
      <blockquote className="as-typed" lang={lang} dir="auto">
        {saved}
      </blockquote>
    </Notice>
  )
}

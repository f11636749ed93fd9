import { useEffect, useState } from 'react'
import { Button } from '#app/components/ui/button.tsx'
import { buttonClass } from '#app/components/ui/button-class.ts'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { useT } from '#app/i18n/use-t.ts'

export type ShownCodes = { readonly codes: readonly string[]; readonly name: string; readonly email: string }

/** Recovery codes, this once: to print, to keep as text, to copy. */
export function RecoveryCodes({ codes, name, email }: ShownCodes) {
  const { t } = useT()
  const text = `${t('account.codes.file', { name, email })}\n\n${codes.join('\n')}\n`
  return (
    <section aria-labelledby="h-codes" className="codes">
      <h2 id="h-codes">{t('account.codes.shown')}</h2>
      <Notice tone="wait">{t('account.codes.once')}</Notice>
      <p className="print-only">{t('account.codes.file', { name, email })}</p>
      <ol className="code-list" aria-label={t('account.codes.list')}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <div className="actions">
        <a className={buttonClass('quiet')} href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`} download="kente-recovery-codes.txt">
          {t('account.codes.download')}
        </a>
        <CopyAndPrint text={text} />
        <LinkButton look="primary" to="/me/second-factor">
          {t('account.codes.kept')}
        </LinkButton>
      </div>
    </section>
  )
}

/** What only a script can do. */
function CopyAndPrint({ text }: { readonly text: string }) {
  const { t } = useT()
  const [scripted, setScripted] = useState(false)
  const [copied, setCopied] = useState(false)
  useEffect(() => setScripted(true), [])
  if (!scripted) return null
  const copy = () =>
    void navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  return (
    <>
      <Button type="button" look="quiet" onClick={copy}>
        {copied ? t('account.codes.copied') : t('account.codes.copy')}
      </Button>
      <Button type="button" look="quiet" onClick={() => window.print()}>
        {t('account.codes.print')}
      </Button>
    </>
  )
}

import { useEffect, useState } from 'react'
import { Button } from '#app/components/ui/button.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { useT } from '#app/i18n/use-t.ts'
import { type BrowserNoticeState, browserNoticeState, turnBrowserNotices } from '#app/realtime/browser-notice.ts'

/** Notices by this browser: off until somebody asks for them, on this device alone. Without script there are none. */
export function BrowserNotices() {
  const { t } = useT()
  const [state, setState] = useState<BrowserNoticeState | null>(null)
  useEffect(() => setState(browserNoticeState()), [])
  if (state === null) return null
  const turn = (on: boolean) => void turnBrowserNotices(on).then(setState)
  return (
    <Section title={t('notices.choices.browser')} className="mt7">
      <div className="account-line">
        <p aria-live="polite">{t(`notices.choices.browserState.${state}`)}</p>
        {state === 'off' ? (
          <Button type="button" look="quiet" icon="inbox" onClick={() => turn(true)}>
            {t('notices.choices.browserOn')}
          </Button>
        ) : null}
        {state === 'on' ? (
          <Button type="button" look="quiet" onClick={() => turn(false)}>
            {t('notices.choices.browserOff')}
          </Button>
        ) : null}
      </div>
    </Section>
  )
}

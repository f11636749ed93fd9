import { useEffect, useState } from 'react'
import { Button } from '#app/components/ui/button.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { useT } from '#app/i18n/use-t.ts'
import { type BrowserNoticeState, browserNoticeState, turnBrowserNoticesOff, turnBrowserNoticesOn } from '#app/realtime/browser-notice.ts'

/** Notices by this browser: off until somebody asks for them and sees one, on this device alone. Without script there are none. */
export function BrowserNotices() {
  const { t } = useT()
  const [state, setState] = useState<BrowserNoticeState | null>(null)
  useEffect(() => setState(browserNoticeState()), [])
  if (state === null) return null
  const turnOn = () => void turnBrowserNoticesOn(t('notices.choices.browserTrial')).then(setState)
  return (
    <Section title={t('notices.choices.browser')} className="mt7">
      <div className="account-line">
        <p aria-live="polite">{t(`notices.choices.browserState.${state}`)}</p>
        {state === 'off' ? (
          <Button type="button" look="quiet" icon="inbox" onClick={turnOn}>
            {t('notices.choices.browserOn')}
          </Button>
        ) : null}
        {state === 'on' ? (
          <Button type="button" look="quiet" onClick={() => setState(turnBrowserNoticesOff())}>
            {t('notices.choices.browserOff')}
          </Button>
        ) : null}
      </div>
    </Section>
  )
}

import { Form } from '@remix-run/react'
import { useT } from '#app/i18n/use-t.ts'
import { useHere } from './use-here.ts'
import { useRoot } from './use-root.ts'

/** What the figures are, whether the names are real, and how much the pages weigh. */
export function Foot({ demo }: { readonly demo: boolean }) {
  const { t } = useT()
  const lowData = useRoot()?.lowData ?? false
  return (
    <footer className="foot">
      <div>
        <span>{t('common.foot.register')}</span>
        {demo ? <span>{t('common.foot.demo')}</span> : null}
        <Form method="post" action="/me/reading" preventScrollReset>
          <input type="hidden" name="choice" value="lowData" />
          <input type="hidden" name="next" value={useHere()} />
          {lowData ? <span>{t('common.foot.lowData')} </span> : null}
          <button type="submit" className="textbtn" name="on" value={lowData ? 'no' : 'yes'}>
            {t(lowData ? 'common.foot.lowDataOff' : 'common.foot.lowDataOn')}
          </button>
        </Form>
      </div>
    </footer>
  )
}

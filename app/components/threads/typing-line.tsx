import { formatList } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-t.ts'
import type { Typing } from '#app/realtime/use-typing.ts'

/** Who writes now; and, once, the question whether this person lets it be seen. */
export function TypingLine({ typing }: { readonly typing: Typing }) {
  const { t, locale } = useT()
  const { names, asks, choose } = typing
  return (
    <>
      <p className="typing">
        {names.length === 0
          ? null
          : names.length === 1
            ? t('threads.typing.one', { name: names[0] ?? '' })
            : t('threads.typing.several', { names: formatList(names, locale) })}
      </p>
      {asks ? (
        <div className="typing-ask" role="status">
          <p>
            {t('threads.typing.question')} <span className="muted">{t('threads.typing.questionWhy')}</span>
          </p>
          <div>
            <button type="button" className="textbtn" onClick={() => choose(true)}>
              {t('threads.typing.show')}
            </button>
            <button type="button" className="textbtn" onClick={() => choose(false)}>
              {t('threads.typing.hide')}
            </button>
          </div>
        </div>
      ) : null}
    </>
  )
}

import { tasks } from '#app/domain/projects/who-acts.ts'
import { formatList } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-t.ts'
import type { ActingView } from '#server/queries/projects/acting-view.ts'

/** Says who must act next: a sentence for the page, a word or two for lists. */
export function useActingWords() {
  const { t, locale } = useT()
  const forumsOf = ({ bodies }: ActingView) =>
    formatList(
      bodies.map(({ code }) => code),
      locale,
    )

  function sentence(acting: ActingView, state: string): string {
    if (acting.by === 'nobody') return t(`projects.acting.nobody.${nobodyIn(state)}`)
    const params = { forums: forumsOf(acting), what: t(`projects.acting.what.${acting.what}`, { count: acting.count }) }
    if (acting.mine && !acting.personally && tasks.includes(acting.what)) return t('projects.acting.admin', params)
    return t(`projects.acting.${acting.mine ? 'mine' : 'next'}.${acting.by}`, params)
  }

  return {
    sentence,
    who: (acting: ActingView) => t(`projects.who.${acting.by}`, { forums: forumsOf(acting) }),
    brief: (acting: ActingView) => t(`projects.acting.brief.${acting.what}`),
  }
}

const nobodyStates = ['approved', 'rejected', 'closed', 'withdrawn', 'terminated'] as const

function nobodyIn(state: string): (typeof nobodyStates)[number] {
  return nobodyStates.find((known) => known === state) ?? 'closed'
}

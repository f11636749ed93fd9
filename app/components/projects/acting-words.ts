import { isTask } from '#app/domain/projects/who-acts.ts'
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
    const { by, what } = acting
    if (!isTask(what) || by === 'nobody') return t(`projects.acting.standing.${standingIn(state)}`, { forums: forumsOf(acting) })
    const params = { forums: forumsOf(acting), what: t(`projects.acting.what.${what}`, { count: acting.count }) }
    if (acting.mine && !acting.personally) return t('projects.acting.admin', params)
    return t(`projects.acting.${acting.mine ? 'mine' : 'next'}.${by}`, params)
  }

  return {
    sentence,
    who: (acting: ActingView) => t(`projects.who.${acting.by}`, { forums: forumsOf(acting) }),
    brief: (acting: ActingView) => t(`projects.acting.brief.${acting.what}`),
  }
}

const standingStates = ['approved', 'deferred', 'agreement', 'active', 'suspended', 'completed', 'rejected', 'closed', 'withdrawn', 'terminated'] as const

function standingIn(state: string): (typeof standingStates)[number] {
  return standingStates.find((known) => known === state) ?? 'closed'
}

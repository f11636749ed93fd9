import { stateLooks } from '#app/components/ui/state-looks.ts'
import { type Step, Steps } from '#app/components/ui/steps.tsx'
import { useStateWord } from '#app/components/ui/use-state-word.ts'
import type { DossierState } from '#app/domain/projects/states.ts'
import { useT } from '#app/i18n/use-t.ts'

/** The straight way of a dossier, without the review that the procedure "no panel" leaves out. */
const way = ['draft', 'submitted', 'check', 'decision', 'agreement', 'active', 'closed'] as const

/** Where each state stands on it; `aside` when the step shows the state's own word instead. */
const placeOf: { readonly [state in DossierState]: { readonly at: number; readonly aside: boolean } } = {
  draft: { at: 0, aside: false },
  submitted: { at: 1, aside: false },
  screening: { at: 2, aside: false },
  revision_requested: { at: 2, aside: true },
  under_review: { at: 2, aside: true },
  for_decision: { at: 3, aside: false },
  deferred: { at: 3, aside: true },
  rejected: { at: 3, aside: true },
  approved: { at: 3, aside: true },
  agreement: { at: 4, aside: false },
  active: { at: 5, aside: false },
  suspended: { at: 5, aside: true },
  completed: { at: 6, aside: true },
  closed: { at: 6, aside: false },
  withdrawn: { at: 0, aside: true },
  terminated: { at: 5, aside: true },
}

/** The bar of steps under the state; a state beside the straight way shows its own word and mark. */
export function DossierSteps({ state }: { readonly state: DossierState }) {
  const { t } = useT()
  const word = useStateWord()
  const { at, aside } = placeOf[state]
  const steps = way.map((step, index): Step => {
    const current = index === at
    if (current && aside) return { label: word('project', state), state: 'current', icon: stateLooks.project[state].icon }
    return { label: t(`projects.steps.${step}`), state: current ? 'current' : index < at ? 'done' : 'ahead' }
  })
  return <Steps label={t('projects.steps.label')} steps={steps} />
}

import { minor } from './contributions.ts'
import type { Demo, DemoProject } from './demo-data.ts'
import { decisionReasons } from './dossier-texts.ts'
import type { Stage } from './stage.ts'
import type { Act } from './timeline.ts'

const recorder = 'u02'
const confirmer = 'u03'

type Outcome = Demo['decisions'][number]['outcome']

/** Each decision as a meeting took it, confirmed the same day; an approval sets its money aside. */
export function decisionActs(demo: Demo): readonly Act<Stage>[] {
  return [
    ...demo.decisions.flatMap(({ project: key, on, outcome }): readonly Act<Stage>[] => {
      const project = projectOf(demo, key)
      return [
        { at: `${on}T15:00`, run: async (stage) => stage.keep(`${key} decision`, (await record(stage, project, outcome, on)).decisionId) },
        { at: `${on}T16:00`, run: (stage) => stage.act(confirmer, 'decisions.confirm', { decisionId: stage.id(`${key} decision`) }) },
      ]
    }),
    // What is ready was decided by the last meeting and waits for its second coordinator: nothing of it counts yet.
    ...demo.projects
      .filter(({ state }) => state === 'for_decision')
      .map((project): Act<Stage> => ({ at: '2026-05-28T10:00', run: (stage) => record(stage, project, 'approved', '2026-05-27') })),
  ]
}

function projectOf({ projects }: Demo, key: string): DemoProject {
  const project = projects.find((each) => each.key === key)
  if (!project) throw new Error(`no project ${key}`)
  return project
}

function record(stage: Stage, project: DemoProject, outcome: Outcome, on: string) {
  const reason = decisionReasons[outcome]
  return stage.act(recorder, 'decisions.record', {
    projectId: stage.id(project.key),
    outcome,
    ...(outcome === 'approved' ? { amount: minor(project.pool_request, stage.demo.alliance.base_currency), ifShort: 'reserve_list' } : {}),
    textFr: reason?.fr,
    textEn: reason?.en,
    meetingOn: stage.calendar.day(on),
  })
}

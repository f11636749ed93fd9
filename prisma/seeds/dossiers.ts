import type { Demo, DemoProject } from './demo-data.ts'
import { dossierTexts, type Point, revisionPoints } from './dossier-texts.ts'
import { languageOf, proposalOf } from './proposal-of.ts'
import { peopleOf, type Stage } from './stage.ts'
import { type Act, daysAfter } from './timeline.ts'

const checker = 'u03'

/** When the secretariat recommended a dossier, or checked it, where no decision dates it. */
const settledOn: { readonly [key: string]: string } = { 'DEMO-25-003': '2026-05-11', 'DEMO-25-005': '2026-05-22', 'DEMO-25-006': '2026-05-11' }

/** The day on which the revision of the dossier now with its authors is due. */
const dueOn = '2026-06-12'

/** Every dossier from its first draft to the last state that commands reach. */
export function dossierActs(demo: Demo): readonly Act<Stage>[] {
  return demo.projects.flatMap((project) => (project.state === 'draft' ? draftActs(project) : submittedActs(demo, project)))
}

/** A draft whose version waits for the consent of its partner. */
function draftActs(project: DemoProject): readonly Act<Stage>[] {
  return [
    { at: '2026-05-18T06:00', run: (stage) => draft(stage, project) },
    { at: '2026-05-26T07:00', run: (stage) => propose(stage, project) },
  ]
}

function submittedActs({ decisions }: Demo, project: DemoProject): readonly Act<Stage>[] {
  const decided = decisions.find((decision) => decision.project === project.key)
  const settled = decided ? daysAfter(decided.on, -21) : settledOn[project.key]
  if (!settled) throw new Error(`nothing dates ${project.key}`)
  const at = (days: number, time: string) => `${daysAfter(settled, days)}T${time}`
  const first: readonly Act<Stage>[] = [
    { at: at(-98, '08:00'), run: (stage) => draft(stage, project) },
    { at: at(-63, '09:00'), run: (stage) => propose(stage, project) },
    { at: at(-61, '10:00'), run: (stage) => consent(stage, project) },
    { at: at(-56, '11:00'), run: (stage) => submit(stage, project) },
    { at: at(-52, '09:00'), run: (stage) => stage.act(checker, 'projects.check', { projectId: stage.id(project.key) }) },
  ]
  const points = revisionPoints[project.key]
  if (project.state === 'revision_requested') return [...first, ...openRevisionActs(project, points ?? [])]
  const second = points ? revisionActs(project, points, at) : []
  if (project.state === 'under_review') return [...first, ...second]
  return [...first, ...second, { at: at(0, '15:00'), run: (stage) => recommend(stage, project) }]
}

function revisionActs(project: DemoProject, points: readonly Point[], at: (days: number, time: string) => string): readonly Act<Stage>[] {
  return [
    { at: at(-49, '10:00'), run: (stage) => sendBack(stage, project, points, at(-20, '17:00').slice(0, 10)) },
    { at: at(-33, '10:00'), run: (stage) => answer(stage, project, points) },
    { at: at(-32, '09:00'), run: (stage) => propose(stage, project) },
    { at: at(-30, '09:00'), run: (stage) => consent(stage, project) },
    { at: at(-28, '11:00'), run: (stage) => submit(stage, project) },
    { at: at(-25, '09:00'), run: (stage) => stage.act(checker, 'projects.check', { projectId: stage.id(project.key) }) },
  ]
}

function openRevisionActs(project: DemoProject, points: readonly Point[]): readonly Act<Stage>[] {
  return [
    { at: '2026-05-22T10:00', run: (stage) => sendBack(stage, project, points, dueOn) },
    { at: '2026-05-27T09:00', run: (stage) => answer(stage, project, points) },
  ]
}

async function draft(stage: Stage, project: DemoProject): Promise<void> {
  const { staff } = peopleOf(stage.demo, project.lead)
  const { projectId } = await stage.act(staff, 'projects.create', proposalOf(stage, project))
  stage.keep(project.key, projectId)
  for (const code of project.co_applicants) await stage.act(staff, 'projects.invite-partner', { projectId, forumId: stage.id(code), role: 'co_applicant' })
  for (const code of project.associates) await stage.act(staff, 'projects.invite-partner', { projectId, forumId: stage.id(code), role: 'associate' })
}

async function propose(stage: Stage, project: DemoProject): Promise<void> {
  const { staff } = peopleOf(stage.demo, project.lead)
  const { contentHash } = await stage.act(staff, 'projects.propose-version', { projectId: stage.id(project.key) })
  stage.keep(`${project.key} version`, contentHash)
}

async function consent(stage: Stage, project: DemoProject): Promise<void> {
  const projectId = stage.id(project.key)
  const contentHash = stage.id(`${project.key} version`)
  for (const code of [...project.co_applicants, ...project.associates]) {
    const { admin } = peopleOf(stage.demo, code)
    await stage.act(admin, 'projects.consent', { projectId, contentHash, answer: 'consent', seenDifference: true })
  }
}

/** The number is that of the demo file, whatever year it is now. */
async function submit(stage: Stage, project: DemoProject): Promise<void> {
  const projectId = stage.id(project.key)
  const named = await stage.tx.project.updateMany({ where: { id: projectId, number: null }, data: { number: project.number } })
  stage.wrote('numbers of dossiers', named.count)
  await stage.act(peopleOf(stage.demo, project.lead).admin, 'projects.submit', { projectId })
}

async function sendBack(stage: Stage, project: DemoProject, points: readonly Point[], due: string): Promise<void> {
  await stage.act(checker, 'projects.send-back', {
    projectId: stage.id(project.key),
    dueOn: stage.calendar.day(due),
    lang: points.some(({ text }) => /[éèà’]/.test(text)) ? 'fr' : 'en',
    points: points.map(({ section, text }) => ({ section, severity: 'must', text })),
  })
}

/** The lead answers, and says the same in the text, so that there is a new version to consent to. */
async function answer(stage: Stage, project: DemoProject, points: readonly Point[]): Promise<void> {
  const projectId = stage.id(project.key)
  const { staff } = peopleOf(stage.demo, project.lead)
  for (const [at, point] of points.entries()) {
    if (point.answer) await stage.act(staff, 'projects.answer-point', { projectId, position: at + 1, answer: point.answer })
  }
  if (points.some((point) => !point.answer)) return
  const { version } = await stage.tx.project.findUniqueOrThrow({ where: { id: projectId }, select: { version: true } })
  const field = languageOf(stage.demo, project.lead) === 'fr' ? 'summaryFr' : 'summaryEn'
  const text = [dossierTexts[project.key]?.[field], ...points.map((point) => point.answer)].join(' ')
  await stage.act(staff, 'projects.edit', { projectId, version, [field]: text })
}

async function recommend(stage: Stage, project: DemoProject): Promise<void> {
  const recommendation = dossierTexts[project.key]?.recommendation ?? ''
  await stage.act(checker, 'projects.recommend', {
    projectId: stage.id(project.key),
    recommendation,
    lang: /[éèà’]/.test(recommendation) ? 'fr' : 'en',
  })
}

import { v7 as newId } from 'uuid'
import type { Actor, ForumClass, PartnerKind, Role } from '#app/domain/members/actor.ts'
import { forumClasses, roles } from '#app/domain/members/actor.ts'
import { systemActor } from '#server/auth/system-actor.ts'
import type { Demo } from './demo-data.ts'
import type { Stage } from './stage.ts'
import type { Act } from './timeline.ts'

/** Where each host city keeps its clocks. */
const zones: { readonly [city: string]: string } = {
  Lomé: 'Africa/Lome',
  Dakar: 'Africa/Dakar',
  Kampala: 'Africa/Kampala',
  Alexandria: 'Africa/Cairo',
  Gaborone: 'Africa/Gaborone',
  Lugano: 'Europe/Zurich',
  Tallinn: 'Europe/Tallinn',
  Marseille: 'Europe/Paris',
  Medellín: 'America/Bogota',
  Bridgetown: 'America/Barbados',
  Montréal: 'America/Toronto',
  'Chiang Mai': 'Asia/Bangkok',
  Colombo: 'Asia/Colombo',
  Almaty: 'Asia/Almaty',
}

/** Partners that are no members, by the name the demo file gives them. */
const partners: { readonly [name: string]: { readonly code: string; readonly kind: PartnerKind; readonly nameFr: string } } = {
  'Demo Peace Foundation': { code: 'DPF', kind: 'donor', nameFr: 'Fondation de démonstration pour la paix' },
  'Demo Institute for Evaluation': { code: 'DIE', kind: 'evaluator', nameFr: 'Institut de démonstration pour l’évaluation' },
  'Demo Ministry of Cooperation': { code: 'DMC', kind: 'donor', nameFr: 'Ministère de démonstration de la Coopération' },
  'Demo Regional Bank': { code: 'DRB', kind: 'donor', nameFr: 'Banque régionale de démonstration' },
}

export function partnerCode(name: string): string {
  const partner = partners[name]
  if (!partner) throw new Error(`no partner ${name}`)
  return partner.code
}

/** The alliance, its bodies and its people. */
export function memberActs(passwordHash: string): readonly Act<Stage>[] {
  return [
    { at: '2024-05-02T09:00', run: setUp },
    { at: '2024-05-02T10:00', run: register },
    { at: '2024-05-03T09:00', run: (stage) => addPeople(stage, passwordHash) },
    { at: '2024-05-03T10:00', run: admit },
  ]
}

async function setUp(stage: Stage): Promise<void> {
  const { name_fr, name_en, number_prefix, base_currency, time_zone, fee_basis_points } = stage.demo.alliance
  const { secretariatId, platformId } = await stage.act(systemActor, 'members.set-up', {
    nameFr: name_fr,
    nameEn: name_en,
    numberPrefix: number_prefix,
    baseCurrency: base_currency,
    timeZone: time_zone,
    feeBasisPoints: fee_basis_points,
    demo: true,
  })
  stage.keep('SECRETARIAT', secretariatId)
  stage.keep('PLATFORM', platformId)
}

/** Forums and partners stand in the register before anybody acts for them. */
async function register(stage: Stage): Promise<void> {
  for (const forum of stage.demo.forums) {
    const { forumId } = await stage.act(systemActor, 'members.register-forum', {
      code: forum.code,
      nameFr: forum.name_fr,
      nameEn: forum.name_en,
      hostCity: forum.host_city,
      country: forum.country,
      class: forum.class,
      languages: forum.languages.split(','),
      iatiOrgType: forum.iati_org_type,
      timeZone: zones[forum.host_city],
    })
    stage.keep(forum.code, forumId)
  }
  for (const [nameEn, { code, kind, nameFr }] of Object.entries(partners)) {
    const { bodyId } = await stage.act(systemActor, 'members.register-partner', { code, kind, nameFr, nameEn })
    stage.keep(code, bodyId)
  }
}

/** Each forum is considered and admitted once somebody administers it. */
async function admit(stage: Stage): Promise<void> {
  for (const { code } of stage.demo.forums) {
    const forumId = stage.id(code)
    await stage.act(systemActor, 'members.consider-forum', { forumId })
    const reason = 'Assemblée constitutive : le forum remplit les conditions d’adhésion.'
    await stage.act(systemActor, 'members.record-admission', { forumId, outcome: 'admit', reason, reference: 'DEMO-AC-2024' })
  }
}

/** The first coordinator is invited by the installation, everybody else by the first coordinator; all accept at once. */
async function addPeople(stage: Stage, passwordHash: string): Promise<void> {
  const { users } = stage.demo
  const first = users.find(({ body }) => body === 'SECRETARIAT')
  if (!first) throw new Error('the demo has no coordinator')
  await addPerson(stage, first, { passwordHash, invitedBy: systemActor })
  for (const user of users) if (user !== first) await addPerson(stage, user, { passwordHash, invitedBy: stage.person(first.id) })
}

type Coming = { readonly passwordHash: string; readonly invitedBy: Actor }

async function addPerson(stage: Stage, user: Demo['users'][number], { passwordHash, invitedBy }: Coming): Promise<void> {
  const { id, name, locale } = user
  const code = user.body.startsWith('PARTNER:') ? partnerCode(user.body.slice('PARTNER:'.length)) : user.body
  const { role, finance } = roleOf(user.role)
  const bodyId = stage.id(code)
  const { invitationId } = await stage.act(invitedBy, 'members.invite', { name, email: `${id}@demo.example`, locale, bodyId, role, finance })
  const personId = newId()
  const { mandateId } = await stage.act({ ...systemActor, personId, name, locale }, 'members.accept-invitation', {
    invitationId,
    sends: 1,
    name,
    locale,
    passwordHash,
  })
  const body = bodyOf(stage.demo, bodyId, code)
  const interests = body.kind === 'forum' || body.kind === 'partner' ? [body.id] : []
  stage.enter(id, { personId, name, locale, mandateId, role, finance, body, provedAt: 'without-session', secondFactorDue: false, interests })
}

function roleOf(text: string): { readonly role: Role; readonly finance: boolean } {
  const [name, capability] = text.split('+')
  const role = roles.find((known) => known === name)
  if (!role) throw new Error(`no role ${text}`)
  return { role, finance: capability === 'finance' }
}

function bodyOf(demo: Demo, id: string, code: string): Actor['body'] {
  const forum = demo.forums.find((each) => each.code === code)
  if (forum) return { id, kind: 'forum', code, nameFr: forum.name_fr, nameEn: forum.name_en, class: classOf(forum.class), status: 'active' }
  const kind = code === 'PLATFORM' ? 'platform' : code === 'SECRETARIAT' ? 'secretariat' : 'partner'
  return { id, kind, code, nameFr: code, nameEn: code, class: null, status: null }
}

function classOf(text: string): ForumClass {
  const found = forumClasses.find((known) => known === text)
  if (!found) throw new Error(`no class ${text}`)
  return found
}

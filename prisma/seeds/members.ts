import type { Actor, ForumClass, Role } from '#app/domain/members/actor.ts'
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
const partners: { readonly [name: string]: { readonly code: string; readonly nameFr: string } } = {
  'Demo Peace Foundation': { code: 'DPF', nameFr: 'Fondation de démonstration pour la paix' },
  'Demo Institute for Evaluation': { code: 'DIE', nameFr: 'Institut de démonstration pour l’évaluation' },
  'Demo Ministry of Cooperation': { code: 'DMC', nameFr: 'Ministère de démonstration de la Coopération' },
  'Demo Regional Bank': { code: 'DRB', nameFr: 'Banque régionale de démonstration' },
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
    { at: '2024-05-02T10:00', run: admit },
    { at: '2024-05-03T09:00', run: (stage) => addPeople(stage, passwordHash) },
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

async function admit(stage: Stage): Promise<void> {
  for (const forum of stage.demo.forums) {
    const { forumId } = await stage.act(systemActor, 'members.admit-forum', {
      code: forum.code,
      nameFr: forum.name_fr,
      nameEn: forum.name_en,
      hostCity: forum.host_city,
      country: forum.country,
      m49: forum.m49,
      continent: forum.continent,
      class: forum.class,
      languages: forum.languages.split(','),
      iatiOrgType: forum.iati_org_type,
      timeZone: zones[forum.host_city],
    })
    stage.keep(forum.code, forumId)
  }
  for (const [nameEn, { code, nameFr }] of Object.entries(partners)) {
    const { bodyId } = await stage.act(systemActor, 'members.admit-partner', { code, nameFr, nameEn })
    stage.keep(code, bodyId)
  }
}

async function addPeople(stage: Stage, passwordHash: string): Promise<void> {
  for (const user of stage.demo.users) {
    const { personId } = await stage.act(systemActor, 'members.add-person', { name: user.name, email: `${user.id}@demo.example`, locale: user.locale })
    const code = user.body.startsWith('PARTNER:') ? partnerCode(user.body.slice('PARTNER:'.length)) : user.body
    const { role, finance } = roleOf(user.role)
    const { mandateId } = await stage.act(systemActor, 'members.give-mandate', { personId, bodyId: stage.id(code), role, finance })
    const { id, name, locale } = user
    const body = bodyOf(stage.demo, stage.id(code), code)
    const interests = body.kind === 'forum' || body.kind === 'partner' ? [body.id] : []
    stage.enter(id, { personId, name, locale, mandateId, role, finance, body, provedAt: 'without-session', secondFactorDue: false, interests })
  }
  const { count } = await stage.tx.person.updateMany({ data: { passwordHash } })
  stage.wrote('passwords of people', count)
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

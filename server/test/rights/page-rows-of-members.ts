import type { PageRow } from './page-rows.ts'
import { everyPlayer, type Player } from './players.ts'
import { secretariat } from './table.ts'
import type { Things } from './world.ts'

/** Everyone who is signed in, also for a forum on its way in. */
const signedIn: readonly Player[] = everyPlayer.filter((player) => player !== 'suspended_admin')
const everywhere = ['platform', ...secretariat] as const
const administrators = ['admin', 'partner_admin', 'other_admin', 'associate_admin', 'observer_admin', 'applicant_admin'] as const

const page = (rule: string, may: readonly Player[], params: PageRow['params'] = () => ({})): PageRow => ({
  rule,
  params,
  answers: { 200: may, 404: may.includes('applicant_admin') ? [] : ['applicant_admin'], rest: 404 },
})
const forGgps = [...everywhere, 'admin'] as const
const code = (of: string) => () => ({ code: of })
const leadsElsewhere = (rule: string, to: string): PageRow => ({ rule, answers: { 302: signedIn }, to })

const standing = (of: string, may: readonly Player[] = secretariat) => page('members.admit of a forum that is seen', may, code(of))
const sheet = (of: string, may: readonly Player[]) => page('members.edit_forum of the forum', may, code(of))
const meeting = page('members.edit_forum of the forum', [...secretariat, 'admin'], ({ edition }) => ({ code: 'GGPS', id: edition }))
const invitation = page('members.give_mandate for its body', forGgps, (things) => ({ id: things.invitation }))
const person = (things: Things) => ({ id: things.person })
const ofPerson = (may: readonly Player[], name: 'person' | 'colleague' = 'person') =>
  page('members.give_mandate for a body of the person', may, (things) => ({ id: things[name] }))
const forSama = [...everywhere, 'other_admin'] as const
const ofMandate = page('members.give_mandate for its body', forSama, (things) => ({ id: things.person, mandateId: things.mandate }))

const oneself: PageRow = { rule: 'oneself, candidates too', answers: { 200: signedIn } }
const holder = (params: (things: Things, links: Links) => { readonly token: string }): PageRow => ({
  rule: 'whoever holds the link, signed in or not',
  params,
  answers: { 200: everyPlayer },
  open: 200,
})

/** Tokens of the links that lie in somebody’s mail. */
export type Links = { readonly [link in 'invitation' | 'reset' | 'email' | 'unsubscribe']: string }

export const membersPageRows = {
  'email.$token': holder((_things, { email }) => ({ token: email })),
  'unsubscribe.$token': holder((_things, { unsubscribe }) => ({ token: unsubscribe })),
  'forums.$code._index': [
    { rule: 'members.read', params: code('GGPS'), answers: { 200: signedIn } },
    page('a forum on its way in is its own people’s and theirs who give mandates everywhere', [...everywhere, 'applicant_admin'], code('APPL')),
  ],
  'forums.$code.admission': [standing('APPL'), standing('GGPS')],
  'forums.$code.consider': [standing('APPL'), standing('GGPS')],
  'forums.$code.edit': [sheet('GGPS', [...secretariat, 'admin']), sheet('APPL', [...secretariat, 'applicant_admin'])],
  'forums.$code.editions.$id.edit': meeting,
  'forums.$code.editions.$id.remove': meeting,
  'forums.$code.editions.new': [sheet('GGPS', [...secretariat, 'admin']), sheet('APPL', [...secretariat, 'applicant_admin'])],
  'forums.$code.reinstate': standing('SUSP'),
  'forums.$code.suspend': standing('GGPS'),
  'forums.$code.withdrawal': [standing('APPL'), standing('GGPS')],
  'forums.$code_.people': [
    page('members.give_mandate for the body', forGgps, code('GGPS')),
    page('members.give_mandate for the body: candidates, too', [...everywhere, 'applicant_admin'], code('APPL')),
  ],
  'forums._index': { rule: 'members.read', answers: { 200: signedIn } },
  'forums.import._index': page('members.admit', secretariat),
  'forums.import.send': page('members.admit', secretariat),
  'forums.import.template': page('members.admit', secretariat),
  'forums.register': page('members.admit', secretariat),
  'invitation.$token': holder((_things, { invitation: token }) => ({ token })),
  'invitations.$id.resend': invitation,
  'invitations.$id.revoke': invitation,
  'invitations._index': page('members.give_mandate for any body, or one’s own', [...everywhere, ...administrators]),
  login: { rule: 'who is not signed in', answers: { 302: signedIn }, to: '/', open: 200 },
  'login_.code': { rule: 'who has a second step under way: without one it leads to sign in', answers: { 302: signedIn }, to: '/', open: '/login' },
  me: oneself,
  'me_.email': oneself,
  'me_.passkeys.$id.remove': page('one’s own passkey', ['admin'], ({ passkey }) => ({ id: passkey })),
  'me_.passkeys.add': leadsElsewhere('oneself: from a place that keeps no passkeys back to where it says so', '/me/second-factor'),
  'me_.password': oneself,
  'me_.privacy': oneself,
  'me_.privacy_.ask': oneself,
  'me_.privacy_.export': oneself,
  'me_.privacy_.withdraw': oneself,
  'me_.prove': oneself,
  'me_.second-factor': oneself,
  'me_.second-factor_.app': oneself,
  'me_.second-factor_.codes': oneself,
  'me_.second-factor_.off': oneself,
  'me_.second-factor_.start': oneself,
  'partners.$code': { rule: 'members.read', params: code('DPF'), answers: { 200: signedIn } },
  'partners.register': page('members.admit', secretariat),
  'password.$token': holder((_things, { reset }) => ({ token: reset })),
  'password._index': { rule: 'anybody', answers: { 200: everyPlayer }, open: 200 },
  'people.$id._index': [ofPerson(forSama), ofPerson(forGgps, 'colleague')],
  'people.$id.decline-erasure': page('members.erase_person', secretariat, person),
  'people.$id.erase': page('members.erase_person', secretariat, person),
  'people.$id.mandates.$mandateId.change': ofMandate,
  'people.$id.mandates.$mandateId.end': ofMandate,
  'people.$id.mandates.give': ofPerson(forSama),
  'people.$id.reinstate': page('members.suspend_person', everywhere, person),
  'people.$id.reset-second-factor': page('members.suspend_person', everywhere, person),
  'people.$id.suspend': page('members.suspend_person', everywhere, person),
  'people.import._index': page('members.give_mandate for any body, or one’s own', [...everywhere, ...administrators]),
  'people.import.send': page('members.give_mandate for any body, or one’s own', [...everywhere, ...administrators]),
  'people.import.template': page('members.give_mandate for any body, or one’s own', [...everywhere, ...administrators]),
  'people.invite': page('members.give_mandate for any body, or one’s own', [...everywhere, ...administrators]),
  'secretariat._index': { rule: 'members.audit; to others it says whom to turn to', answers: { 200: signedIn } },
  'secretariat.audit': { rule: 'members.audit', answers: { 200: everywhere, rest: 404 } },
  'secretariat.audit_.export': { rule: 'members.audit', answers: { 200: everywhere, rest: 404 } },
  'secretariat.people': { rule: 'members.give_mandate for any body', answers: { 200: everywhere, rest: 404 } },
  'secretariat.settings': { rule: 'members.settings', answers: { 200: ['platform'], rest: 404 } },
  'secretariat.settings_.seen-by': { rule: 'members.settings', answers: { 200: ['platform'], rest: 404 } },
  'set-up.$token': { rule: 'the one-time link, once', params: () => ({ token: 'unknown' }), answers: { 404: everyPlayer }, open: 404 },
  welcome: oneself,
} as const satisfies { readonly [folder: string]: PageRow | readonly PageRow[] }

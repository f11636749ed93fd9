import type { RefusalCode } from '#app/domain/refusals.ts'
import type { QueryName } from '#server/queries/registry.ts'
import type { Harness } from '../harness.ts'
import { type Company, everyPlayer, type Player } from './players.ts'

/** What a scene is built with: commands, the cast, and whatever an earlier scene left. */
export type Stage = Pick<Harness, 'db' | 'execute' | 'ask' | 'setClock'> & Company

export type Answers = { readonly [answer in 'ok' | RefusalCode]?: readonly Player[] } & { readonly rest?: 'ok' | RefusalCode }

/**
 * One row of the table of rights: a command or query, the rule that decides, a scene in which the act is possible
 * for whoever may, and what each player is answered.
 *
 * To add one: give it the name from the registry, `rule` (the permission of app/domain/members/permissions.ts, or
 * the words of domain.md §6.2), `scene` returning the input, and `answers`: lists of players under `ok` or a
 * refusal code, and `rest` for everyone else. Forums that are not active are refused `forum_not_active` unless
 * named. Of a command with several faces write a list of rows. The test proves that who may does succeed, that
 * who may not leaves nothing behind, and that ids of hidden things answer as unknown ones do; where a refusal tells
 * the thing from an unknown id, `thing` names the query by which those players see it.
 */
export type Row = {
  readonly rule: string
  readonly scene?: (stage: Stage) => Promise<object>
  readonly answers: Answers
  readonly thing?: readonly [query: QueryName, input: (given: Given) => object]
  /** What those who may are answered for ids that nobody knows; `not_found` unless told. */
  readonly unknown?: 'ok' | RefusalCode | Answered
  /** Fields that keep their ids when the others become unknown: one’s own body, for which a thing is asked. */
  readonly kept?: readonly string[]
  /** Runs in this process alone: nobody may. */
  readonly nobody?: true
}

/** Per player, and for the rest. */
type Answered = { readonly [player in Player | 'rest']?: RefusalCode }

export type Given = { readonly [field: string]: unknown }

const standings: { readonly [player in Player]?: RefusalCode } = { applicant_admin: 'forum_not_active', suspended_admin: 'forum_not_active' }

/** What one player is answered by a row; throws when the row does not say. */
export function answerTo(row: Row, player: Player): string {
  const { rest, ...named } = row.answers
  const found = Object.entries(named).filter(([, people]) => people.includes(player))
  if (found.length > 1) throw new Error(`${player} stands twice in a row`)
  const answer = found[0]?.[0] ?? standings[player] ?? rest
  if (!answer) throw new Error(`a row does not say what ${player} is answered`)
  return answer
}

/** What a player who may is answered for ids that nobody knows. */
export function unknownTo({ unknown = 'not_found' }: Row, player: Player): string {
  return typeof unknown === 'string' ? unknown : (unknown[player] ?? unknown.rest ?? 'not_found')
}

/** Who may come first, so that the scene still stands when the others try: those who may not go before. */
export function inOrder(row: Row): { readonly mayNot: readonly Player[]; readonly may: readonly Player[] } {
  return {
    mayNot: everyPlayer.filter((player) => answerTo(row, player) !== 'ok'),
    may: everyPlayer.filter((player) => answerTo(row, player) === 'ok'),
  }
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The same input with ids that nobody knows, but for the fields that are `kept`; null when it has none. */
export function withUnknownIds(input: object, kept: readonly string[] = []): object | null {
  const isId = (field: string, value: unknown) => typeof value === 'string' && uuid.test(value) && !kept.includes(field)
  const text = JSON.stringify(input, (field, value) => (isId(field, value) ? crypto.randomUUID() : value))
  return text === JSON.stringify(input) ? null : JSON.parse(text)
}

const codes = ['code', 'forum', 'body']

/** The same with codes, too, of bodies that nobody knows: what a query or a page is asked for. */
export function withUnknownThings(asked: object): object | null {
  const text = JSON.stringify(asked)
  const unknown = JSON.stringify(withUnknownIds(asked) ?? asked, (field, value) => (codes.includes(field) && typeof value === 'string' ? 'NOBODY' : value))
  return unknown === text ? null : JSON.parse(unknown)
}

/** Players by what they have in common. */
export const secretariat = ['coordinator', 'finance'] as const
export const lead = ['admin', 'staff'] as const
export const partner = ['partner_admin', 'partner_staff'] as const
/** Forums that take part fully: they lead, lend and vote. */
export const members = [...lead, ...partner, 'other_admin', 'other_staff'] as const
export const administrators = ['admin', 'partner_admin', 'other_admin', 'associate_admin'] as const

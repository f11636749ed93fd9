import { randomUUID } from 'node:crypto'
import type { Request, Response } from 'express'
import type { Actor } from '#app/domain/members/actor.ts'
import { asksForProof } from '#app/domain/members/step-up.ts'
import type { ThreadChoice } from '#app/domain/notices/notice-choices.ts'
import { type FieldFault, ok, type Refusal, type Result, refuse } from '#app/domain/result.ts'
import type { FormAct } from '#app/http/form.ts'
import type { Locale, Messages } from '#app/i18n/catalog.ts'
import { partsOfPath } from '#app/i18n/parts-of-path.ts'
import type { AllianceView } from '#server/alliance.ts'
import { actingAs, type SignedIn } from '#server/auth/actor.ts'
import type { Theme } from '#server/auth/session-holder.ts'
import type { CommandName, CommandValue } from '#server/commands/registry.ts'
import type { Services } from '#server/compose.ts'
import { shifted } from '#server/db/clock.ts'
import { say, sayFault } from '#server/i18n/say.ts'
import { messagesOf, type ServerT, serverT } from '#server/i18n/server-t.ts'
import type { QueryName, QueryValue } from '#server/queries/registry.ts'
import type { MessageMarks } from '#server/state/message-marks.ts'
import { cookieOf, preferredLocale, wantsLowData } from './preferences.ts'

/** How a page names the mandate it acts under. */
export type Act = { readonly as?: string | null }

/** What every loader and action is handed (design.md §2). */
export type LoadContext = {
  readonly nonce: string
  /** To be quoted by a person who saw an error; the log has it too. */
  readonly reference: string
  readonly locale: Locale
  readonly theme: Theme
  /** Pages are to weigh little: chosen, or asked for by the browser. */
  readonly lowData: boolean
  readonly signedIn: SignedIn | null
  /** The mandate that new pages act under: the cookie's choice, else the first. */
  readonly actor: Actor | null
  readonly alliance: AllianceView | null
  /** Logs a bug under the request's reference. */
  readonly report: (error: unknown) => void
  readonly auth: Services['authDoor'] & ReturnType<Services['authDoor']['at']>
  /** Mails that lie in the outbox folder, where whoever tries Kente on this machine may read them. */
  readonly outbox: ReturnType<Services['openOutbox']>
  readonly messages: (pathname: string) => Messages
  /** Says sentences in a language that is not the reader's: a document in the other one. */
  readonly speak: (locale: Locale) => ServerT
  /** The present instant, as `execute` reads it. */
  readonly now: () => Date
  readonly t: ServerT
  readonly say: (refusal: Refusal) => string
  readonly sayFault: (fault: FieldFault) => string
  /** Runs a command as the mandate `as`, or as the acting one; a proof that came with the form is taken first. */
  readonly execute: <Name extends CommandName>(name: Name, input: unknown, act: FormAct) => Promise<Result<CommandValue<Name>>>
  /** Takes a form's proof, if one came, then does what concerns the person's own account. */
  readonly asProven: <T>(act: FormAct, run: (signedIn: SignedIn) => Promise<Result<T>>) => Promise<Result<T>>
  /** Asks a query as the acting mandate. */
  readonly ask: <Name extends QueryName>(name: Name, input?: unknown, act?: Act) => Promise<Result<QueryValue<Name>>>
  /** Moves the read position of a thread forward: personal state, no command (rulings.md 27). */
  readonly markRead: (threadId: string, seq: number, act?: Act) => Promise<void>
  /** Marks a message for oneself: personal state, no command (rulings.md 27). */
  readonly markMessage: (mark: (marks: MessageMarks, actor: Actor) => Promise<Result<null>>, act?: Act) => Promise<Result<null>>
  /** Takes a file of a form for a message of the thread; answers the id by which the message names it. */
  readonly takeFile: (threadId: string, file: { readonly name: string; readonly bytes: Uint8Array }, act: Act) => Promise<Result<string>>
  /** Whether an engine for translations is set up. */
  readonly machineTranslates: boolean
  readonly translateByMachine: (asked: { threadId: string; seq: string; lang: string }, act: FormAct) => ReturnType<Services['translateByMachine']>
  /** How the person who asks wants to hear: personal state. */
  readonly noticeChoices: Services['noticeChoices']
  /** What the acting mandate wants to hear of a thread, and when. */
  readonly follow: (threadId: string, choice: ThreadChoice, act?: Act) => Promise<void>
  /** Ready HTML that a page takes up by its key, kept out of its data; null where the data alone is asked for. */
  readonly fragments: Map<string, string> | null
}

/** Builds the load context of one request. */
export function createLoadContext(services: Services) {
  return async function loadContext(req: Request, res: Response): Promise<LoadContext> {
    const door = services.authDoor.at({ cookieHeader: req.headers.cookie, userAgent: req.headers['user-agent'], address: req.ip, host: req.headers.host })
    const chosen = cookieOf(req.headers.cookie, 'kente_as')
    const actingOf = (person: SignedIn | null) => (person ? (actingAs(person, chosen) ?? person.actors[0]) : null)
    // A proof renews the session in the middle of a request.
    let signedIn = await services.identify(req.headers.cookie)
    if (!signedIn && (await services.sessions.takeSuspended(req.headers.cookie))) res.set('Clear-Site-Data', '"storage"')
    const locale = signedIn?.person.locale ?? preferredLocale(req.headers.cookie, req.headers['accept-language'], services.alliance.current()?.languages[0])
    const { execute, ask } = services

    /** A mandate that a page names must be live; one it does not name is the acting one. */
    function actorFor(as: string | null | undefined): Actor | Refusal {
      const acting = actingOf(signedIn)
      if (!signedIn || !acting) return { code: 'unauthenticated' }
      if (!as) return acting
      return actingAs(signedIn, as) ?? { code: 'mandate_not_live' }
    }

    async function asProven<T>({ proof }: FormAct, run: (person: SignedIn) => Promise<Result<T>>): Promise<Result<T>> {
      if (!signedIn) return refuse('unauthenticated')
      const proved = proof ? await door.prove(signedIn, proof) : null
      if (proved?.ok) {
        signedIn = proved.value.signedIn
        for (const cookie of proved.value.cookies) res.append('Set-Cookie', cookie)
      }
      const result = proved?.ok === false ? proved : await run(signedIn)
      // What the form has to ask for stands beside the refusal.
      return !result.ok && asksForProof(result.refusal.code)
        ? refuse(result.refusal.code, { ...result.refusal.params, ...(await door.waysToProve(signedIn)) })
        : result
    }

    return {
      nonce: res.locals.nonce ?? '',
      reference: res.locals.reference ?? randomUUID(),
      locale,
      theme: signedIn?.person.theme ?? themeOf(cookieOf(req.headers.cookie, 'kente_theme')),
      lowData: signedIn?.person.lowData ?? wantsLowData(req.headers),
      get signedIn() {
        return signedIn
      },
      get actor() {
        return actingOf(signedIn)
      },
      alliance: services.alliance.current(),
      report: (error) => services.log.error({ reference: res.locals.reference, err: error }, 'a page failed'),
      auth: { ...services.authDoor, ...door },
      outbox: services.openOutbox(),
      messages: (pathname) => messagesOf(locale, partsOfPath(pathname)),
      speak: serverT,
      now: () => shifted(services.clock, new Date()),
      t: serverT(locale),
      say: (refusal) => say(refusal, locale),
      sayFault: (fault) => sayFault(fault, locale),
      asProven,
      execute: (name, input, act) =>
        asProven(act, async () => {
          const actor = actorFor(act.as)
          return 'code' in actor ? refuse(actor.code) : execute(name, actor, input, { commandId: act.commandId })
        }),
      ask: async (name, input, act = {}) => {
        const actor = actorFor(act.as)
        return 'code' in actor ? refuse(actor.code) : ask(name, actor, input)
      },
      markRead: async (threadId, seq, act = {}) => {
        const actor = actorFor(act.as)
        if (!('code' in actor)) await services.readPositions.mark(actor, threadId, seq)
      },
      markMessage: async (mark, act = {}) => {
        const actor = actorFor(act.as)
        return 'code' in actor ? refuse(actor.code) : mark(services.messageMarks, actor)
      },
      takeFile: async (threadId, file, act) => {
        const actor = actorFor(act.as)
        if ('code' in actor) return refuse(actor.code)
        const taken = await services.uploads.whole(actor, { threadId, ...file })
        return taken.ok ? ok(taken.value.id) : taken
      },
      machineTranslates: services.machineTranslates,
      translateByMachine: async (asked, act) => {
        const actor = actorFor(act.as)
        return 'code' in actor ? refuse(actor.code) : services.translateByMachine(actor, { ...asked, commandId: act.commandId })
      },
      noticeChoices: services.noticeChoices,
      follow: async (threadId, choice, act = {}) => {
        const actor = actorFor(act.as)
        if (!('code' in actor)) await services.noticeChoices.follow(actor, threadId, choice)
      },
      fragments: req.path.endsWith('.data') ? null : new Map(),
    }
  }
}

function themeOf(value: string | undefined): Theme {
  return value === 'light' || value === 'dark' ? value : 'system'
}

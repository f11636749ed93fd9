import { type AppLoadContext, data, redirect } from '@remix-run/node'
import type { Actor } from '#app/domain/members/actor.ts'
import { refusalStatus } from '#app/domain/refusals.ts'
import type { FieldFault, Refusal, Result } from '#app/domain/result.ts'
import type { SignedIn } from '#server/auth/actor.ts'

type Asked = { readonly request: Request; readonly context: AppLoadContext }

/** A refusal as a page shows it: sentences in the reader's language, and what was typed. */
export type ShownRefusal = {
  readonly refusal: {
    readonly code: string
    readonly sentence: string
    readonly faults: { readonly [path: string]: string }
    readonly params: Refusal['params'] | null
  }
  readonly typed: { readonly [name: string]: string }
}

/**
 * The acting mandate of a page that needs one; a visitor is sent to sign in, and whoever owes a second factor to set one
 * up. Both come back afterwards.
 */
export function requireActor(args: Asked): Actor {
  requireSignedIn(args)
  const { actor } = args.context
  if (actor && !actor.secondFactorDue) return actor
  throw redirect(comingBack('/me/second-factor', args.request))
}

/** Who is signed in, for the pages that stay open to whoever owes a second factor: those that settle it, and the way out. */
export function requireSignedIn({ request, context }: Asked): SignedIn {
  if (context.signedIn) return context.signedIn
  throw redirect(comingBack('/login', request))
}

function comingBack(to: string, request: Request): string {
  const { pathname, search } = new URL(request.url)
  const next = `${pathname.replace(/\.data$/, '').replace(/^\/_root$/, '/')}${search}`
  return next === '/' ? to : `${to}?next=${encodeURIComponent(next)}`
}

/** The value of a query that a page stands on; a refusal becomes the page's error: 404 for what is not found. */
export function page<T>(result: Result<T>): T {
  if (result.ok) return result.value
  throw new Response(result.refusal.code, { status: refusalStatus[result.refusal.code] })
}

/** Ends an action: on success to the page `to`, on refusal the sentences beside the form, nothing typed lost. */
export function answer<T>(
  context: AppLoadContext,
  result: Result<T>,
  { to, typed = {} }: { readonly to: string | ((value: T) => string); readonly typed?: { readonly [name: string]: string } },
) {
  if (!result.ok) return shown(context, result.refusal, typed)
  throw redirect(typeof to === 'string' ? to : to(result.value), 303)
}

/** A refusal as the answer of an action. */
export function shown(context: AppLoadContext, refusal: Refusal, typed: { readonly [name: string]: string } = {}) {
  const faults = (Array.isArray(refusal.params?.faults) ? refusal.params.faults : []) as readonly FieldFault[]
  const body: ShownRefusal = {
    refusal: {
      code: refusal.code,
      sentence: context.say(refusal),
      faults: Object.fromEntries(faults.map((fault) => [fault.path, context.sayFault(fault)])),
      params: refusal.params ?? null,
    },
    typed,
  }
  return data(body, { status: refusalStatus[refusal.code], ...waiting(refusal) })
}

/** How long to wait, where a refusal says so. */
function waiting({ params }: Refusal): { headers?: { readonly 'Retry-After': string } } {
  return typeof params?.minutes === 'number' ? { headers: { 'Retry-After': String(params.minutes * 60) } } : {}
}

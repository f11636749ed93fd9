import type { AppLoadContext } from '@remix-run/node'
import { ok, type Result } from '#app/domain/result.ts'
import type { FormAct } from './form.ts'

/** The files of a form, taken in for a message of the thread: their ids in order, or undefined where none was chosen. */
export async function takenFiles(context: AppLoadContext, threadId: string, given: unknown, act: FormAct): Promise<Result<readonly string[] | undefined>> {
  const files = [given].flat().filter((one): one is File => one instanceof File && (one.size > 0 || one.name !== ''))
  const ids: string[] = []
  for (const file of files) {
    const taken = await context.takeFile(threadId, { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }, act)
    if (!taken.ok) return taken
    ids.push(taken.value)
  }
  return ok(ids.length > 0 ? ids : undefined)
}

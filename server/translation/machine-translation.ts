import type { Actor } from '#app/domain/members/actor.ts'
import { type Result, refuse } from '#app/domain/result.ts'
import { decideLanguages, decideMachine } from '#app/domain/threads/decide-translation.ts'
import type { Execute } from '#server/commands/execute.ts'
import type { CommandValue } from '#server/commands/registry.ts'
import type { Ask } from '#server/queries/ask.ts'
import type { TranslationEngine } from './engine.ts'

type Asked = { readonly threadId: string; readonly seq: string; readonly lang: string; readonly commandId: string | null }

/**
 * Has the engine translate a message that the actor reads and keeps the answer, marked as a machine's. Nothing leaves
 * before the rule has been asked: never of a confidential thread or under the Chatham House Rule. Refuses `not_found`,
 * `translation_engine_off`, `translation_engine_failed`, and what `threads.keep-machine-translation` refuses.
 */
export function createMachineTranslation({ engine, ask, execute }: { readonly engine: TranslationEngine; readonly ask: Ask; readonly execute: Execute }) {
  return async function translateByMachine(
    actor: Actor,
    { threadId, seq, lang, commandId }: Asked,
  ): Promise<Result<CommandValue<'threads.keep-machine-translation'>>> {
    const found = await ask('threads.message', actor, { threadId, seq })
    if (!found.ok) return found
    const { thread, message, text, version, may } = found.value
    if (!engine.isOn) return refuse('translation_engine_off')
    for (const decision of [decideMachine(thread), decideLanguages(message.lang, lang)]) if (!decision.ok) return decision
    if (!may.answer) return refuse('message_gone')
    const translated = await engine.translate({ text, from: message.lang, to: lang })
    if (translated === null) return refuse('translation_engine_failed')
    return execute('threads.keep-machine-translation', actor, { messageId: message.id, lang, text: translated, sourceVersion: version }, { commandId })
  }
}

import { type ExportedMessage, type ExportedPinned, exportedVersion } from '#app/domain/threads/exported.ts'
import type { ExportedFile, FileWords } from './exported-file.ts'
import { fileRule } from './file-lines.ts'

/** A thread for programs; README.md describes its shape. Texts are the Markdown that people wrote. */
export async function* threadJson({ thread, runs }: ExportedFile, words: FileWords): AsyncGenerator<string> {
  const { summary, outcomes, format: _, ...about } = thread
  const head = {
    ...{ format: 'kente.thread', version: exportedVersion, ...about, notice: fileRule(thread, words) },
    ...{ summary: summary && withoutHtml(summary), outcomes: outcomes.map(withoutHtml) },
  }
  yield `${JSON.stringify(head, null, 1).slice(0, -2)},\n "messages": [`
  let first = true
  for await (const run of runs) {
    yield run.map((message, at) => `${first && at === 0 ? '' : ','}\n${JSON.stringify(forPrograms(message))}`).join('')
    first = false
  }
  yield '\n ]\n}\n'
}

function forPrograms({ translations, ...message }: ExportedMessage) {
  return { ...withoutHtml(message), translations: translations.map(withoutHtml) }
}

function withoutHtml<T extends { readonly html: string } | ExportedPinned>({ html: _, ...rest }: T): Omit<T, 'html'> {
  return rest
}

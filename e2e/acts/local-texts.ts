import type { Page } from '@playwright/test'

/** The texts that wait on this device: of messages, and of drafts. */
export function kept(page: Page): Promise<string[]> {
  return page.evaluate(
    () =>
      new Promise<string[]>((done, fail) => {
        const opening = indexedDB.open('kente-local-text')
        let isNew = false
        // Kente itself makes the database: one made here would have no place for its texts.
        opening.onupgradeneeded = () => {
          isNew = true
          opening.transaction?.abort()
        }
        opening.onerror = () => (isNew ? done([]) : fail(opening.error))
        opening.onsuccess = () => {
          const { result } = opening
          const reading = result.transaction(['outbox', 'drafts'])
          const [messages, drafts] = ['outbox', 'drafts'].map((name) => reading.objectStore(name).getAll())
          reading.oncomplete = () => {
            result.close()
            done([...(messages?.result ?? []), ...(drafts?.result ?? [])].map(({ text }: { text: string }) => text).filter((text) => text !== ''))
          }
        }
      }),
  )
}

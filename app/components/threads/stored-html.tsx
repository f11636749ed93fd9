type StoredHtmlProps = { readonly id?: string; readonly className: string; readonly change?: number; readonly html: string }

/**
 * A list item or list whose inside is HTML that the server sanitised or `message-html.ts` escaped; the only
 * place that hands HTML to the page. `change`: the number of change of a message.
 */
export function StoredItem({ id, className, change, html }: StoredHtmlProps) {
  return <li id={id || undefined} className={className} data-change={change || undefined} dangerouslySetInnerHTML={{ __html: html }} />
}

export function StoredList({ id, className, html }: StoredHtmlProps) {
  return <ol id={id} className={className} dangerouslySetInnerHTML={{ __html: html }} />
}

export function StoredText({ className, lang, html }: { readonly className: string; readonly lang: string; readonly html: string }) {
  return <div className={className} lang={lang} dangerouslySetInnerHTML={{ __html: html }} />
}

/** A stored text as plain lines: what is a block stands on lines of its own, quotes and items keep their sign. */
export function plainLines(html: string): string {
  return html
    .replace(/\s*\n\s*/g, (gap) => (gap.includes('\n') ? '\n' : gap))
    .replace(/<input[^>]*checked[^>]*>/g, '[x] ')
    .replace(/<input[^>]*>/g, '[ ] ')
    .replace(/<li[^>]*>\s*(?:<p[^>]*>)?/g, '\n• ')
    .replace(/<blockquote[^>]*>([\s\S]*?)<\/blockquote>/g, (_, quoted: string) => `\n${quoted.replace(/(<p[^>]*>|<br>)/g, '$1> ')}\n`)
    .replace(/<a href="(https?:[^"]*)"[^>]*>([\s\S]*?)<\/a>/g, (_, address: string, words: string) => (address === words ? words : `${words} (${address})`))
    .replace(/<\/t[dh]>/g, ' | ')
    .replace(/<br>|<\/(p|li|tr|pre|ul|ol|table)>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&(lt|gt|quot|amp);/g, (_, name: string) => ({ lt: '<', gt: '>', quot: '"', amp: '&' })[name] ?? '')
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{2,}/g, '\n')
    .trim()
}

/** The shortest part of a name that is looked for. */
const shortest = 3

/** Whether the name of a file names someone: any part of their name, however it is written and joined, or their address. */
export function fileNames(fileName: string, { name, email }: { readonly name: string; readonly email: string }): boolean {
  const plain = folded(fileName)
  const [account = ''] = email.split('@')
  const parts = [...name.split(/[\s'’-]+/), account].map(folded).filter(({ length }) => length >= shortest)
  return parts.some((part) => plain.includes(part))
}

function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
}

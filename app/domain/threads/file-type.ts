/** Pictures that a message shows; their bytes were cleaned. */
const pictures = ['image/jpeg', 'image/png', 'image/gif', 'image/webp'] as const

const words = 'application/vnd.openxmlformats-officedocument'
const open = 'application/vnd.oasis.opendocument'

/** The ending of each media type that is recognised. */
const endings: { readonly [mediaType: string]: string } = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
  [`${words}.wordprocessingml.document`]: 'docx',
  [`${words}.spreadsheetml.sheet`]: 'xlsx',
  [`${words}.presentationml.presentation`]: 'pptx',
  [`${open}.text`]: 'odt',
  [`${open}.spreadsheet`]: 'ods',
  [`${open}.presentation`]: 'odp',
  'application/zip': 'zip',
  'text/plain': 'txt',
}

export function isPicture(mediaType: string): boolean {
  return pictures.some((one) => one === mediaType)
}

/** Without a dot; `bin` where the type is not known. */
export function endingOf(mediaType: string): string {
  return endings[mediaType] ?? 'bin'
}

import { z } from 'zod'
import { idInput } from '../ids.ts'
import { exportFormats } from './exported.ts'
import { onThread } from './tend.input.ts'

/** `lang`: in which language the file speaks; what people wrote stays as they wrote it, with its translations. */
export const exportThreadInput = onThread.extend({
  format: z.enum(exportFormats, { message: 'invalid_value' }),
  lang: z.enum(['fr', 'en'], { message: 'invalid_value' }),
})

export const onExport = z.object({ exportId: idInput })

export const exportRunInput = onExport.extend({ afterSeq: z.coerce.number().int().min(0).max(2_147_483_647).default(0) })

import { z } from 'zod'
import { idInput } from '../ids.ts'

export const markReadInput = z.object({ noticeIds: z.array(idInput).min(1).max(200).optional() })

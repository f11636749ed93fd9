import { z } from 'zod'
import { threadLevels } from '../threads/thread.ts'

const one = z.enum(threadLevels)

/** A form sends nothing, one or several. */
export const chooseSeenByInput = z.object({
  levels: z
    .union([z.array(one), one.transform((single) => [single])])
    .default([])
    .transform((levels) => threadLevels.filter((known) => levels.includes(known))),
})
export type ChooseSeenByInput = z.infer<typeof chooseSeenByInput>

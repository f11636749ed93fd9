import { type RegisterPartnerInput, registerPartnerInput } from '#app/domain/members/body.input.ts'
import { can } from '#app/domain/members/permissions.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { defineCommand } from '#server/commands/command.ts'

/** A donor, implementer or evaluator that is no member gets a body for its guests to act for; refuses `body_code_taken`. */
export const registerPartner = defineCommand({
  name: 'members.register-partner',
  summary: 'Register a partner that is no member: a donor, an implementer, an evaluator (coordinators).',
  input: registerPartnerInput,
  async run({ tx, actor, newId }, { code, nameFr, nameEn, ...about }: RegisterPartnerInput) {
    if (!can(actor, 'members.admit', [])) return refuse('not_permitted')
    const id = newId()
    await tx.body.create({ data: { id, kind: 'partner', code, nameFr, nameEn } })
    await tx.partner.create({ data: { id, ...about } })
    return ok({ bodyId: id }, [{ type: 'partner.registered', subject: { kind: 'partner', id }, payload: {}, audience: [] }])
  },
})

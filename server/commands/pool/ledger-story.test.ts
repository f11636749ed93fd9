import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { castMembers } from '#server/test/builders.ts'
import { openHarness } from '#server/test/harness.ts'
import { addMoves, applyAct, emptyModel, type LedgerAct, type LedgerModel, nthDone, partActs, tellAct } from '#server/test/ledger-model.ts'
import { openLedgerScene } from '#server/test/ledger-scene.ts'

const size = { purses: 3, dossiers: 2 }
const amount = fc.bigInt(1n, 60n)
const purse = fc.nat(size.purses - 1)
const dossier = fc.nat(size.dossiers - 1)

/** Runs an act and answers whether it took place, and what the ledger holds then. */
type Ledger = { readonly run: (act: LedgerAct) => Promise<{ readonly done: boolean }>; readonly held: () => Promise<LedgerModel['held']> }

/** An act on the model and on the ledger, which must agree; told as a sentence when they do not. */
class Act implements fc.AsyncCommand<LedgerModel, Ledger> {
  constructor(readonly act: LedgerAct) {}
  check = () => true
  async run(model: LedgerModel, ledger: Ledger): Promise<void> {
    const expected = applyAct(model, this.act, size.purses)
    expect((await ledger.run(this.act)).done).toBe(expected)
    expect(await ledger.held()).toEqual(model.held)
  }
  toString = () => tellAct(this.act)
}

const acts = [
  fc.record({ kind: fc.constant('receive' as const), purse, amount }),
  fc.record({ kind: fc.constant('allocate' as const), dossier, amount }),
  fc.record({ kind: fc.constantFrom(...partActs), purse, dossier, amount }),
  fc.record({ kind: fc.constant('reverse' as const), nth: fc.nat(24) }),
].map((one) => one.map((act: LedgerAct) => new Act(act)))

describe('a story of the ledger', async () => {
  const harness = await openHarness()
  let cast: Awaited<ReturnType<typeof castMembers>>
  beforeEach(async () => {
    cast = await castMembers(harness.db)
  })

  it('goes as the model says, whatever is received, set aside, paid, spent, given back and taken back in which order', async () => {
    const scene = await openLedgerScene(harness, { coordinator: cast.as('koffi'), finance: cast.as('yawa'), leadId: cast.bodies.GGPS ?? '' }, size)
    await fc.assert(
      fc.asyncProperty(fc.commands(acts, { maxCommands: 25 }), async (commands) => {
        // A story begins where the last one ended.
        scene.forget()
        const model = { held: await scene.held(), done: [] }
        await fc.asyncModelRun(() => ({ model, real: scene }), commands)
      }),
      { numRuns: 15 },
    )
  })

  it('that goes wrong is told by its shortest form', async () => {
    // A ledger that takes back only half of a payment.
    function losing(): Ledger {
      const kept = emptyModel()
      return {
        run: async (act) => {
          const taken = act.kind === 'reverse' ? kept.done[nthDone(kept, act.nth)] : undefined
          const done = applyAct(kept, act, size.purses)
          const [paid] = taken?.moves ?? []
          if (done && paid?.to?.startsWith('advance')) addMoves(kept.held, [{ ...paid, amount: paid.amount / 2n }])
          return { done }
        },
        held: async () => kept.held,
      }
    }

    const failure = await fc.check(
      fc.asyncProperty(fc.commands(acts, { maxCommands: 40, disableReplayLog: true, size: 'max' }), (commands) =>
        fc.asyncModelRun(() => ({ model: emptyModel(), real: losing() }), commands),
      ),
      { seed: 7, numRuns: 2000 },
    )

    expect(String(failure.counterexample)).toMatchInlineSnapshot(
      `"2 reach contribution 2,2 are set aside for dossier 2,2 of contribution 2 are paid out in dossier 2,act 3, or the last, is taken back"`,
    )
  })
})

import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { castMembers } from '#server/test/builders.ts'
import { openHarness } from '#server/test/harness.ts'
import { applyAct, emptyModel, type LedgerAct, type LedgerModel, tellAct } from '#server/test/ledger-model.ts'
import { openLedgerScene } from '#server/test/ledger-scene.ts'

const size = { purses: 3, dossiers: 2 }
const amount = fc.bigInt(1n, 60n)
const purse = fc.nat(size.purses - 1)
const dossier = fc.nat(size.dossiers - 1)

/** Runs an act and answers whether it took place, and what the ledger holds then. */
type Ledger = { readonly run: (act: LedgerAct) => Promise<{ readonly done: boolean }>; readonly balances: () => Promise<LedgerModel> }

/** An act on the model and on the ledger, which must agree; told as a sentence when they do not. */
class Act implements fc.AsyncCommand<LedgerModel, Ledger> {
  constructor(readonly act: LedgerAct) {}
  check = () => true
  async run(model: LedgerModel, ledger: Ledger): Promise<void> {
    const expected = applyAct(model, this.act)
    expect((await ledger.run(this.act)).done).toBe(expected)
    expect(await ledger.balances()).toEqual(model)
  }
  toString = () => tellAct(this.act)
}

const acts = [
  fc.record({ kind: fc.constant('receive' as const), purse, amount }),
  fc.record({ kind: fc.constant('allocate' as const), dossier, amount }),
  fc.record({ kind: fc.constant('release' as const), purse, dossier, amount }),
].map((one) => one.map((act: LedgerAct) => new Act(act)))

describe('a story of the ledger', async () => {
  const harness = await openHarness()
  let cast: Awaited<ReturnType<typeof castMembers>>
  beforeEach(async () => {
    cast = await castMembers(harness.db)
  })

  it('goes as the model says, whatever is received, set aside and released in which order', async () => {
    const scene = await openLedgerScene(harness, cast.as('koffi'), cast.bodies.GGPS ?? '', size)
    await fc.assert(
      fc.asyncProperty(fc.commands(acts, { maxCommands: 25 }), async (commands) => {
        // A story begins where the last one ended.
        const real = scene
        const model = await scene.balances()
        await fc.asyncModelRun(() => ({ model, real }), commands)
      }),
      { numRuns: 15 },
    )
  })

  it('that goes wrong is told by its shortest form', async () => {
    // A ledger that loses what is released of the second contribution.
    function losing(): Ledger {
      const kept = emptyModel(size.purses, size.dossiers)
      return {
        run: async (act) => {
          const done = applyAct(kept, act)
          if (done && act.kind === 'release' && act.purse === 1) applyAct(kept, { kind: 'allocate', dossier: act.dossier, amount: 1n })
          return { done }
        },
        balances: async () => kept,
      }
    }

    const failure = await fc.check(
      fc.asyncProperty(fc.commands(acts, { maxCommands: 40, disableReplayLog: true }), (commands) =>
        fc.asyncModelRun(() => ({ model: emptyModel(size.purses, size.dossiers), real: losing() }), commands),
      ),
      { seed: 7, numRuns: 2000 },
    )

    expect(String(failure.counterexample)).toMatchInlineSnapshot(
      `"1 reach contribution 2,1 are set aside for dossier 2,1 of contribution 2 are released by dossier 2"`,
    )
  })
})

import { describe, expect, it } from 'vitest'
import { toggleReaction } from './toggle-reaction.ts'

const [essi, thabo] = [{ id: 'essi' }, { id: 'thabo' }]

describe('reacting to a message', () => {
  it('sets one’s reaction beside those of others, and takes it back', () => {
    const set = toggleReaction([{ kind: 'agree', people: [essi] }], 'agree', thabo)

    expect(set).toEqual({ on: true, reactions: [{ kind: 'agree', people: [essi, thabo] }] })
    expect(toggleReaction(set.reactions, 'agree', thabo)).toEqual({ on: false, reactions: [{ kind: 'agree', people: [essi] }] })
  })

  it('begins a kind with the first who has it, and ends it with the last', () => {
    const set = toggleReaction([], 'thanks', essi)

    expect(set).toEqual({ on: true, reactions: [{ kind: 'thanks', people: [essi] }] })
    expect(toggleReaction(set.reactions, 'thanks', essi)).toEqual({ on: false, reactions: [] })
  })
})

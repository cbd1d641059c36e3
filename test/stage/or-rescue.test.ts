import { describe, expect, it } from 'vitest'
import { openClock } from '../../src/clock.ts'
import { AttuneError } from '../../src/errors.ts'
import { orRescue } from '../../src/stage/or-rescue.ts'
import type { World } from '../../src/world.ts'
import { tempHome } from '../support/temp-home.ts'

describe('a write that fails', () => {
  it('says what helps as well as where the words are', () => {
    const world = { userHome: tempHome(), clock: openClock({}) } as Partial<World> as World
    const failing = () =>
      orRescue(world, 'dear words', () => {
        throw new AttuneError('A newer attune wrote this.', { hint: 'Update attune to change it here.' })
      })
    expect(failing).toThrow('A newer attune wrote this.')
    try {
      failing()
    } catch (error) {
      const hint = error instanceof AttuneError ? error.hint : ''
      expect(hint).toMatch(/^Update attune to change it here\.\nYour words are here, nothing is lost:\n\//)
    }
  })
})

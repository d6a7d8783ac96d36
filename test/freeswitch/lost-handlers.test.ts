import { describeLostHandlers } from './describe-lost-handlers.ts'
import { openSimulatedWorld } from './simulated-world.ts'

describeLostHandlers('the simulator', openSimulatedWorld)

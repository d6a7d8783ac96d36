import { describeCalls } from './describe-calls.ts'
import { openSimulatedWorld } from './simulated-world.ts'

describeCalls('the simulator', openSimulatedWorld)

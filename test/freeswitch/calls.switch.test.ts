import { describeCalls } from './describe-calls.ts'
import { openFreeswitchWorld } from './freeswitch-world.ts'

describeCalls('FreeSWITCH', openFreeswitchWorld)

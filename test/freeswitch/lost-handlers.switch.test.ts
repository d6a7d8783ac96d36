import { describeLostHandlers } from './describe-lost-handlers.ts'
import { openFreeswitchWorld } from './freeswitch-world.ts'

describeLostHandlers('FreeSWITCH', openFreeswitchWorld)

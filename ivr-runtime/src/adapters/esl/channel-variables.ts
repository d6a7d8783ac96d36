import type { ChannelVariables } from '../../ports/switch-channel.ts'
import type { EslHeaders } from './read-message.ts'

/** The channel's variables in an event's headers, names without `variable_`. */
export const channelVariables = (headers: EslHeaders): ChannelVariables => ({
  get: (name) => headers.get(`variable_${name}`),
})

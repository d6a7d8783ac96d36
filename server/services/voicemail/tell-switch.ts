import type { SwitchAnswer, SwitchControl, SwitchMessage } from '../../ports/switch-control.ts'
import type { Services } from '../services.ts'
import { domainOfFile, isGone } from './message-file.ts'

/**
 * Whether the switch knows, so that the lamps of the mailbox's phones are right. `unreachable`: it is told when it next
 * hears of this mailbox. `notConfigured`: there is no switch to tell, or it never knew the message.
 */
export type SwitchTold = 'told' | 'unreachable' | 'notConfigured'

export type ToldMessage = { id: string; tenantId: string; mailbox: string; filePath: string; switchUuid: string | null }

type Needs = Pick<Services, 'switchControl' | 'voicemailDir' | 'logger'>

/** Gives the switch a command about a message. Never throws. */
export async function tellSwitch(
  services: Needs,
  { id, tenantId, mailbox, filePath, switchUuid }: ToldMessage,
  command: (control: SwitchControl, message: SwitchMessage) => Promise<SwitchAnswer>,
): Promise<SwitchTold> {
  const { switchControl, voicemailDir, logger } = services
  const domain = domainOfFile(voicemailDir, tenantId, filePath)
  if (!switchControl || !switchUuid || !domain) return 'notConfigured'
  const answer = await command(switchControl, { mailbox, domain, uuid: switchUuid })
  if (answer.kind !== 'done') {
    logger.warn({ voicemailId: id, reason: answer.reason }, 'the switch was not told about a message')
    return 'unreachable'
  }
  await forgetGone(services, switchControl, tenantId, { mailbox, domain })
  return 'told'
}

/** What was deleted while the switch could not be told: it still counts messages whose files are gone. */
async function forgetGone(
  { voicemailDir }: Needs,
  control: SwitchControl,
  tenantId: string,
  box: { mailbox: string; domain: string },
): Promise<void> {
  const held = await control.listMessages(box)
  if (held.kind !== 'done') return
  for (const { uuid, filePath } of held.messages) {
    if (await isGone(voicemailDir, tenantId, filePath)) await control.deleteMessage({ ...box, uuid })
  }
}

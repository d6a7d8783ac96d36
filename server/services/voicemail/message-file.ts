import { lstat, realpath } from 'node:fs/promises'
import { basename, dirname, join, relative, sep } from 'node:path'

/** A message's audio where it may be read and deleted. */
export type MessageFile = {
  /** Without symbolic links. */
  file: string
  sizeBytes: number
}

/**
 * The file of a message, if it lies where the tenant's messages lie: in `<voicemailDir>/<tenant id>`, wherever links
 * lead. Null: it is gone, is no file, or lies elsewhere, and then it is nobody's to hear or delete here.
 */
export async function messageFile(
  voicemailDir: string,
  tenantId: string,
  filePath: string,
): Promise<MessageFile | null> {
  try {
    const [root, file] = await Promise.all([realpath(join(voicemailDir, tenantId)), realpath(filePath)])
    const found = await lstat(file)
    if (!file.startsWith(root + sep) || !file.endsWith('.wav') || !found.isFile()) return null
    return { file, sizeBytes: found.size }
  } catch {
    return null
  }
}

/**
 * Whether a message's file was deleted. Its folder must be there, among the tenant's: who does not see the folder that
 * the switch sees knows nothing about its files.
 */
export async function isGone(voicemailDir: string, tenantId: string, filePath: string): Promise<boolean> {
  try {
    const [root, folder] = await Promise.all([realpath(join(voicemailDir, tenantId)), realpath(dirname(filePath))])
    if (!folder.startsWith(root + sep)) return false
  } catch {
    return false
  }
  return lstat(filePath).then(
    () => false,
    (error: NodeJS.ErrnoException) => error.code === 'ENOENT',
  )
}

/**
 * The switch's domain of the mailbox, which stands in the path: `<tenant id>/<domain>/<mailbox>/msg_<uuid>.wav`. Null:
 * the path is built otherwise. The file need not be there.
 */
export function domainOfFile(voicemailDir: string, tenantId: string, filePath: string): string | null {
  const folder = dirname(dirname(filePath))
  const within = relative(join(voicemailDir, tenantId), folder)
  return within !== '' && within === basename(folder) && !within.startsWith('..') ? within : null
}

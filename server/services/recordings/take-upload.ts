import { BadAudio } from 'ivr-runtime/speech/wav'
import { Invalid } from '../../errors.ts'
import type { Services } from '../services.ts'
import { removeTemporary, tooLarge, writeTemporary } from './library-files.ts'
import { maxUploadBytes } from './recording-fields.ts'
import type { Converted } from './sound/convert.ts'
import { convertInThread } from './sound/convert-in-thread.ts'

/** Sound as it arrives. `statedBytes`: how much will come, when the sender says so. */
export type Upload = { body: AsyncIterable<Uint8Array> | null; statedBytes: number | null }

/** `temporary`: the WAV file under a name that is not its own yet; who takes it removes it. */
export type TakenUpload = Omit<Converted, 'wav'> & { temporary: string; fileSizeBytes: number }

/**
 * Takes an upload from its first byte to a WAV file that lies, under a temporary name, beside those of the tenant. Throws
 * AppError `too_large`, Invalid that says what is wrong with the file, TooManyRequests.
 */
export async function takeUpload(services: Services, tenantId: string, upload: Upload): Promise<TakenUpload> {
  if ((upload.statedBytes ?? 0) > maxUploadBytes) throw tooLarge(maxUploadBytes)
  const source = await writeTemporary(services, tenantId, arriving(upload), maxUploadBytes)
  try {
    const { wav, ...facts } = await convertInThread(source)
    const temporary = await writeTemporary(services, tenantId, [wav], Infinity)
    return { ...facts, temporary, fileSizeBytes: wav.byteLength }
  } catch (error) {
    if (!(error instanceof BadAudio)) throw error
    throw new Invalid(`The file ${error.message}.`, [{ path: 'file', message: error.message }])
  } finally {
    await removeTemporary(source)
  }
}

/** Throws Invalid when the sender goes away. */
async function* arriving({ body }: Upload): AsyncGenerator<Uint8Array> {
  try {
    for await (const piece of body ?? []) yield piece
  } catch (error) {
    const broke = new Invalid('The upload broke off before its end.', [{ path: 'file', message: 'is not whole' }])
    broke.cause = error
    throw broke
  }
}

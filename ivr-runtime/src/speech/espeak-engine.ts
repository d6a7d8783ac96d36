import { execFile, spawn } from 'node:child_process'
import { promisify } from 'node:util'
import { type SpeechEngine, SpeechRefused, type SpeechRequest } from '../ports/speech-engine.ts'
import { readWav, silence, writeWav } from './wav.ts'

const timeoutMs = 15_000
const maxAnswerBytes = 128 * 1024 * 1024

/** espeak-ng as a program of its own, where it is installed (Debian: `apt install espeak-ng`): languages other than English. */
export class EspeakEngine implements SpeechEngine {
  readonly name = 'espeak-ng'
  readonly #program: string
  readonly #languages: ReadonlyMap<string, string>
  readonly #voices: ReadonlySet<string>

  /** The engine, or null when the program is not installed or does not work. */
  static async find(program = 'espeak-ng'): Promise<EspeakEngine | null> {
    const listed = await promisify(execFile)(program, ['--voices'], { timeout: 5_000 }).catch(() => null)
    const languages = readVoices(listed?.stdout ?? '')
    return languages.size > 0 ? new EspeakEngine(program, languages) : null
  }

  private constructor(program: string, languages: ReadonlyMap<string, string>) {
    this.#program = program
    this.#languages = languages
    this.#voices = new Set(languages.values())
  }

  /** The installed voices, each named by its language: `de`, `fr-fr`. */
  get voices(): readonly string[] {
    return [...this.#voices]
  }

  /** The voice for a language: `pt-BR` speaks as `pt-br`, `fr-BE` as any French; null when there is none. */
  voiceFor(language: string): string | null {
    const wanted = language.toLowerCase().replace('_', '-')
    const base = wanted.split('-')[0] ?? wanted
    const related = () => this.voices.find((voice) => voice.startsWith(`${base}-`))
    return this.#languages.get(wanted) ?? this.#languages.get(base) ?? related() ?? null
  }

  /** Voice and language are one; the model is `espeak-ng`. */
  resolve(request: SpeechRequest): SpeechRequest {
    const chosen = this.#voices.has(request.voice) ? request.voice : this.voiceFor(request.language)
    const voice = chosen ?? request.language
    return { text: request.text, voice, language: voice, model: 'espeak-ng' }
  }

  async synthesise(request: SpeechRequest, signal: AbortSignal): Promise<Uint8Array> {
    const { voice } = this.resolve(request)
    if (!this.#voices.has(voice))
      throw new SpeechRefused('espeak-ng', 'refused', 'espeak-ng has no voice for the language')
    const deadline = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)])
    // Two opening brackets would begin phonemes; control characters have no sound.
    const text = request.text
      .toWellFormed()
      .replace(/\p{Cc}+/gu, ' ')
      .replaceAll('[[', '[')
    try {
      const wav = await this.#run(['--stdin', '--stdout', '-b', '1', '-v', voice], text, deadline)
      return writeWav(wav.byteLength <= 44 ? silence(250) : readWav(wav))
    } catch (error) {
      if (deadline.aborted) throw new SpeechRefused('espeak-ng', 'timeout', `espeak-ng took more than ${timeoutMs} ms`)
      throw new SpeechRefused(
        'espeak-ng',
        'server_error',
        `espeak-ng failed: ${error instanceof Error ? error.message : 'unknown'}`,
      )
    }
  }

  #run(args: readonly string[], input: string, signal: AbortSignal): Promise<Uint8Array> {
    return new Promise((resolve, reject) => {
      const child = spawn(this.#program, args, { signal, killSignal: 'SIGKILL', stdio: ['pipe', 'pipe', 'ignore'] })
      const chunks: Buffer[] = []
      let length = 0
      child.on('error', reject)
      child.stdin.on('error', () => undefined)
      child.stdout.on('data', (chunk: Buffer) => {
        length += chunk.byteLength
        if (length > maxAnswerBytes) child.kill('SIGKILL')
        else chunks.push(chunk)
      })
      child.on('close', (code) => {
        if (code === 0) resolve(Buffer.concat(chunks))
        else reject(new Error(`the program ended with ${code}`))
      })
      child.stdin.end(input)
    })
  }
}

/**
 * Which voice speaks a language, from the table that `--voices` prints: `5  fr-fr  --/M  French_(France)  roa/fr  (fr 5)`.
 * Of several voices for one language, the one with the lowest number is the program's own choice.
 */
function readVoices(table: string): Map<string, string> {
  const best = new Map<string, { voice: string; rank: number }>()
  const offer = (language: string, voice: string, rank: number) => {
    const known = best.get(language)
    if (!known || rank < known.rank) best.set(language, { voice, rank })
  }
  for (const line of table.split('\n').slice(1)) {
    const voice = line.trim().split(/\s+/)[1]?.toLowerCase() ?? ''
    if (!/^[a-z][a-z0-9-]*$/.test(voice)) continue
    offer(voice, voice, 0)
    for (const [, language, rank] of line.matchAll(/\(([a-z0-9-]+) (\d+)\)/g))
      offer(language ?? '', voice, Number(rank))
  }
  return new Map([...best].map(([language, { voice }]) => [language, voice]))
}

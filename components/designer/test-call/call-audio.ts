import type { Clip } from './new-clips.ts'

export type CallAudioState = {
  /** What is heard now. */
  clip: Clip | null
  /** How much of it was heard, 0 to 1. */
  progress: number
  /** The browser lets nothing be heard until the person does something. */
  blocked: boolean
  muted: boolean
  /** The caller has put the call on hold: nothing is heard, whatever is said. */
  held: boolean
  /** 0 to 1. */
  volume: number
}

const msPerCharacter = 65

/** Plays clips one after another, as the caller hears them; tells listeners what is heard. */
export class CallAudio {
  #state: CallAudioState = { clip: null, progress: 0, blocked: false, muted: false, held: false, volume: 1 }
  #waiting: Clip[] = []
  #element: HTMLAudioElement | null = null
  #timer: ReturnType<typeof setTimeout> | undefined
  readonly #listeners = new Set<() => void>()

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly getState = (): CallAudioState => this.#state

  play(clips: readonly Clip[]): void {
    this.#waiting.push(...clips)
    if (!this.#state.clip) this.#next()
  }

  /** Silence, and nothing more of what was waiting. */
  stop(): void {
    this.#waiting = []
    this.#release()
    this.#set({ clip: null, progress: 0, blocked: false })
  }

  /** What a key does to a caller's ear: it ends a prompt and what is said in front of one, not an announcement. */
  bargeIn(): void {
    if (this.#state.clip?.interruptible || this.#waiting.some((clip) => clip.interruptible)) this.stop()
  }

  /** After the browser refused: in answer to a press, so that it no longer does. */
  unblock(): void {
    if (this.#element) this.#start(this.#element)
    else this.#set({ blocked: false })
  }

  setMuted(muted: boolean): void {
    this.#set({ muted })
    this.#silence()
  }

  setHeld(held: boolean): void {
    this.#set({ held })
    this.#silence()
  }

  setVolume(volume: number): void {
    this.#set({ volume, muted: volume === 0 })
    if (this.#element) this.#element.volume = volume
    this.#silence()
  }

  #next(): void {
    this.#release()
    const clip = this.#waiting.shift() ?? null
    this.#set({ clip, progress: 0 })
    if (!clip) return
    if (!clip.url) {
      this.#timer = setTimeout(() => this.#next(), clip.durationMs ?? clip.text.length * msPerCharacter)
      return
    }
    const element = new Audio(clip.url)
    element.muted = this.#state.muted || this.#state.held
    element.volume = this.#state.volume
    element.addEventListener('ended', () => this.#next())
    element.addEventListener('error', () => this.#next())
    element.addEventListener('timeupdate', () => {
      if (element.duration > 0) this.#set({ progress: element.currentTime / element.duration })
    })
    this.#element = element
    this.#start(element)
  }

  #start(element: HTMLAudioElement): void {
    element.play().then(
      () => element === this.#element && this.#set({ blocked: false }),
      (error: unknown) => {
        if (element !== this.#element) return
        if (error instanceof DOMException && error.name === 'NotAllowedError') this.#set({ blocked: true })
      },
    )
  }

  #silence(): void {
    if (this.#element) this.#element.muted = this.#state.muted || this.#state.held
  }

  #release(): void {
    clearTimeout(this.#timer)
    const element = this.#element
    this.#element = null
    element?.pause()
    element?.removeAttribute('src')
  }

  #set(change: Partial<CallAudioState>): void {
    this.#state = { ...this.#state, ...change }
    for (const listener of this.#listeners) listener()
  }
}

/** Words a second of a voice that is easy to follow: 150 a minute, its pauses included. */
const wordsPerSec = 2.5
/** Characters a second of scripts that are written without spaces. */
const charactersPerSec = 4.5

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/gu

/** About how long a text takes to speak, in seconds. A variable counts as one word. */
export function speakingSec(text: string): number {
  const characters = text.match(unspaced)?.length ?? 0
  const words = text.replace(unspaced, ' ').match(/[\p{L}\p{N}*#]+(?:[’'][\p{L}]+)?/gu)?.length ?? 0
  return words / wordsPerSec + characters / charactersPerSec
}

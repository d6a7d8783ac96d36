/** No engine could speak, or the file could not be written. The message says why the preferred engine did not. */
export class PromptUnavailable extends Error {
  override readonly name = 'PromptUnavailable'
}

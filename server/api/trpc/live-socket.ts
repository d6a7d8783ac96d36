import { WebSocket } from 'ws'

/** Far more than a page on a slow line leaves unread. */
const maxUnreadBytes = 4 * 1024 * 1024
const goodbyeMs = 1_000

/** Waits for nobody: ends when the other side reads nothing of what it is sent, or does not answer a goodbye. */
export class LiveSocket extends WebSocket {
  override send(data: Parameters<WebSocket['send']>[0], ...rest: unknown[]): void {
    if (this.bufferedAmount > maxUnreadBytes) this.terminate()
    else super.send(data, ...(rest as []))
  }

  override pong(...given: Parameters<WebSocket['pong']>): void {
    if (this.bufferedAmount > maxUnreadBytes) this.terminate()
    else super.pong(...given)
  }

  override close(...given: Parameters<WebSocket['close']>): void {
    super.close(...given)
    setTimeout(() => this.terminate(), goodbyeMs).unref()
  }
}

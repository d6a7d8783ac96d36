import type { ApiAnswer } from '../../ports/api-client.ts'

export type FailureReason = Extract<ApiAnswer, { kind: 'failed' }>['reason']

// OpenSSL's X509_V_ERR_* and Node's own, as Node names them in `code`.
const certificateCode =
  /^(CERT_|CRL_|ERR_TLS_CERT|ERROR_IN_CERT|ERROR_IN_CRL|DEPTH_ZERO_SELF_SIGNED|SELF_SIGNED_CERT|UNABLE_TO_(GET|VERIFY|DECRYPT|DECODE)|INVALID_(CA|PURPOSE)|PATH_LENGTH|HOSTNAME_MISMATCH)/
const timeoutCode = /^(UND_ERR_(CONNECT|HEADERS|BODY)_TIMEOUT|ETIMEDOUT)$/

/** Why a request went wrong, from the codes of the error and of what caused it. */
export function reasonOf(error: unknown): FailureReason {
  const codes = codesOf(error)
  if (codes.includes('ERR_FORBIDDEN_ADDRESS')) return 'forbidden_address'
  if (codes.some((code) => certificateCode.test(code))) return 'certificate'
  return codes.some((code) => timeoutCode.test(code)) ? 'timeout' : 'unreachable'
}

function codesOf(error: unknown, depth = 0): string[] {
  if (!(error instanceof Error) || depth > 4) return []
  const own = 'code' in error && typeof error.code === 'string' ? [error.code] : []
  const attempts =
    error instanceof AggregateError ? error.errors.flatMap((one: unknown) => codesOf(one, depth + 1)) : []
  return [...own, ...attempts, ...codesOf(error.cause, depth + 1)]
}

import { type Logger, pino } from 'pino'

/** One line of JSON a happening. Requests' bodies and personal data are never given to it; known carriers are cut all the same. */
export function createLog(process: string): Logger {
  return pino({
    base: { process },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: ['*.phone', '*.number', '*.token', '*.authorization', '*.cookie', 'err.parameters'], censor: '…' },
  })
}

import { atHour, civilDate } from '@huiqi/shared/workday'

/** Aliyun's own limit: 50 a day for one signature, template and number. Beyond it the gateway would refuse anyway. */
export const SMS_PER_DAY = 50

/** Tries before a message is given up; with the pauses below about two hours. */
export const MAX_TRIES = 8

/** When a message that could not be handed over is tried again. @param tries so far, from 1 */
export function nextTry(now: Date, tries: number): Date {
  const minutes = Math.min(2 ** (tries - 1), 60)
  return new Date(now.getTime() + minutes * 60_000)
}

/** A gateway that has not answered after this long, several times its time-out, never will: who asked it was killed. */
export const SENDING_MS = 60_000

/** The day in China a message is counted in. */
export const dayStart = (now: Date): Date => atHour(civilDate(now), 0)

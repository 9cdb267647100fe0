import { civilDate, type WorkCalendar, workdaysBetween } from '@huiqi/shared/workday'
import type { VetoRequest } from './request-store.ts'
import type { VetoRequestView } from './views.ts'

export function requestView(request: VetoRequest, now: Date, calendar: WorkCalendar): VetoRequestView {
  const answeredAt = request.answeredAt ?? request.lapsedAt
  return {
    departmentCode: request.departmentCode,
    departmentName: request.departmentName,
    askedAt: request.askedAt.toISOString(),
    dueAt: request.dueAt.toISOString(),
    workdaysLeft: workdaysBetween(civilDate(now), civilDate(request.dueAt), calendar),
    answer: request.answeredAt ? 'answered' : request.lapsedAt ? 'lapsed' : 'pending',
    answeredAt: answeredAt?.toISOString() ?? null,
    vetoCount: request.vetoCount,
  }
}

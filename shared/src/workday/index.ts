export * from './calendar.ts'
export * from './civil-date.ts'
export * from './deadline.ts'

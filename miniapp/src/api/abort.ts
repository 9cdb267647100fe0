export class AbortController {}

/** Cookies of one browserless visitor, by name; the product lives on one host. */
export class Cookies {
  readonly #values = new Map<string, string>()

  header(): string {
    return [...this.#values].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  get(name: string): string | undefined {
    return this.#values.get(name)
  }

  take(response: Response): void {
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      const at = pair.indexOf('=')
      this.#values.set(pair.slice(0, at), pair.slice(at + 1))
    }
  }
}

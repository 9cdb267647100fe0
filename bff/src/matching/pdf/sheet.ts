import { fileURLToPath } from 'node:url'
import PDFDocument from 'pdfkit'

const fonts = {
  regular: import.meta.resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'),
  bold: import.meta.resolve('@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf'),
}

const MARGIN = 54
const FOOT = 30
const INK = '#17233c'
const QUIET = '#4d5a70'
const LINE = '#d6deea'

/** How a piece of text looks. Sizes in points. */
export type Style = { readonly size: number; readonly bold?: boolean; readonly colour?: string; readonly gap?: number }

export const styles = {
  title: { size: 22, bold: true, gap: 6 },
  part: { size: 15, bold: true, gap: 6 },
  heading: { size: 12, bold: true, gap: 3 },
  body: { size: 10.5, gap: 3 },
  quiet: { size: 9.5, colour: QUIET, gap: 3 },
} as const satisfies Record<string, Style>

/** A4 pages to write down from top to bottom, in a Chinese font of which only the characters used are embedded. */
export class Sheet {
  readonly #doc: PDFKit.PDFDocument

  constructor(title: string) {
    const margins = { top: MARGIN, left: MARGIN, right: MARGIN, bottom: MARGIN + FOOT }
    this.#doc = new PDFDocument({ size: 'A4', margins, bufferPages: true, lang: 'zh-CN', info: { Title: title } })
    for (const [name, url] of Object.entries(fonts)) this.#doc.registerFont(name, fileURLToPath(url))
  }

  get #width(): number {
    return this.#doc.page.width - 2 * MARGIN
  }

  text(words: string, style: Style = styles.body, indent = 0): void {
    this.#set(style).text(words, MARGIN + indent, this.#doc.y, { width: this.#width - indent, lineGap: 2 })
    this.#doc.y += style.gap ?? 0
  }

  /** Words to the left, and on the same line a figure to the right. */
  row(words: string, figure: string, style: Style = styles.body): void {
    const right = this.#set(style).widthOfString(figure) + 8
    const top = this.#doc.y
    this.#doc.text(figure, MARGIN + this.#width - right, top, { width: right, align: 'right', lineBreak: false })
    this.#doc.text(words, MARGIN, top, { width: this.#width - right - 12, lineGap: 2 })
    this.#doc.y += style.gap ?? 0
  }

  rule(): void {
    const y = this.#doc.y + 4
    this.#doc
      .moveTo(MARGIN, y)
      .lineTo(MARGIN + this.#width, y)
      .lineWidth(0.7)
      .strokeColor(LINE)
      .stroke()
    this.#doc.y = y + 8
  }

  /** Begins a new page unless `points` of this one are left: what belongs together is not torn. */
  keep(points: number): void {
    const bottom = this.#doc.page.height - MARGIN - FOOT
    if (this.#doc.y + points > bottom && this.#doc.y > MARGIN) this.#doc.addPage()
  }

  /** Numbers the pages and ends the file. @param foot stands at the bottom of each page */
  end(foot: string): Promise<Buffer> {
    const { start, count } = this.#doc.bufferedPageRange()
    for (let page = start; page < start + count; page += 1) {
      this.#doc.switchToPage(page)
      // Below the margin, where the document would otherwise begin another page.
      this.#doc.page.margins.bottom = 0
      const at = this.#doc.page.height - MARGIN
      this.#set(styles.quiet).text(foot, MARGIN, at, { width: this.#width - 60, lineBreak: false })
      this.#doc.text(`${page + 1} / ${count}`, MARGIN, at, { width: this.#width, align: 'right', lineBreak: false })
    }
    const parts: Buffer[] = []
    const whole = new Promise<Buffer>((resolve, reject) => {
      this.#doc.on('data', (part: Buffer) => parts.push(part))
      this.#doc.on('end', () => resolve(Buffer.concat(parts)))
      this.#doc.on('error', reject)
    })
    this.#doc.end()
    return whole
  }

  #set({ size, bold, colour }: Style): PDFKit.PDFDocument {
    return this.#doc
      .font(bold ? 'bold' : 'regular')
      .fontSize(size)
      .fillColor(colour ?? INK)
  }
}

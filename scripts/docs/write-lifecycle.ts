import { readFile, writeFile } from 'node:fs/promises'
import { withLifecycle } from './lifecycle-section.ts'

const page = new URL('../../ARCHITECTURE.md', import.meta.url)
await writeFile(page, withLifecycle(await readFile(page, 'utf8')))

import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A file of this process's own that is gone when `use` ends. */
export async function withScratchFile<T>(use: (file: FileHandle) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'huiqi-upload-'))
  try {
    const file = await open(join(folder, 'file'), 'w+')
    try {
      return await use(file)
    } finally {
      await file.close()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

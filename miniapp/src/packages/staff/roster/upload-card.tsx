import type { RosterStep, RosterView } from '@huiqi/bff/roster/views'
import { useState } from 'react'
import { useDownload } from '../../../api/use-download.ts'
import { Card, Link, Note } from '../../../ui/card.tsx'
import { FileDrop } from '../../../ui/file-drop.tsx'
import { Box } from '../../../ui/host.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Progress } from '../../../ui/progress.tsx'
import { useUpload } from '../use-upload.ts'

/** The form to fill in, and the place to put the file; a second file takes the first one's place. */
export function UploadCard({ roster }: { roster: RosterView }) {
  const filled = roster.rowCount + roster.problemCount > 0
  const [again, setAgain] = useState(false)
  const { fetchFile } = useDownload()
  const { id, version } = roster
  const upload = useUpload<RosterStep>(
    () => `/api/roster/${id}/file?version=${version}`,
    () => setAgain(false),
  )
  if (filled && !again)
    return (
      <Box>
        <Link onTap={() => setAgain(true)}>换一份文件</Link>
      </Box>
    )
  return (
    <Card
      title={filled ? '换一份文件' : '上传名单'}
      aside={
        <Box className="chips">
          <Link onTap={() => fetchFile('/api/roster/template.xlsx', '名单模板.xlsx')}>下载 XLSX 模板</Link>
          <Link onTap={() => fetchFile('/api/roster/template.csv', '名单模板.csv')}>下载 CSV 模板</Link>
        </Box>
      }
    >
      {upload.sending ? (
        <Progress label={`正在上传 ${upload.sending.name}`} done={upload.sending.percent} of={100} />
      ) : (
        <FileDrop
          label="把名单文件拖到这里，或点一下选择"
          hint="XLSX 或 CSV，不超过 32 MB；一行一家企业，可以上传十万行以上。"
          endings={['xlsx', 'csv']}
          onPick={upload.send}
        />
      )}
      {upload.problem && <Notice tone="bad">{upload.problem.message}</Notice>}
      {filled && <Note>新文件会替换现有的 {roster.rowCount} 家企业。</Note>}
    </Card>
  )
}

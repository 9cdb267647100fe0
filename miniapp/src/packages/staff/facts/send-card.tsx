import type { FactImportView } from '@huiqi/bff/fact/views'
import { intent } from '../../../api/intent.ts'
import { useDownload } from '../../../api/use-download.ts'
import { open, routes } from '../../../routes.ts'
import { Card, Link, Note } from '../../../ui/card.tsx'
import { FileDrop } from '../../../ui/file-drop.tsx'
import { Box, Words } from '../../../ui/host.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Progress } from '../../../ui/progress.tsx'
import { useUpload } from '../use-upload.ts'

/** Forms to start from: what each is for, and by their endings where they lie. */
const templates = [
  {
    words: '宽表：一家企业一行，一个指标一列',
    name: '数据模板-宽表',
    layout: '?layout=wide',
    endings: ['xlsx', 'csv'],
  },
  { words: '长表：一行一个值', name: '数据模板-长表', layout: '?layout=long', endings: ['xlsx', 'csv'] },
  { words: 'JSON：资质、名单、贷款、招用人员等清单', name: '数据模板', layout: '', endings: ['json'] },
]

/** What becomes of a file said before it is sent, the forms, and the place to put it. */
export function SendCard() {
  const { fetchFile } = useDownload()
  const upload = useUpload<FactImportView>(
    () => `/api/fact/${intent().keyFor('file')}/file`,
    ({ id }) => open(routes.factFile(id)),
  )
  return (
    <Card title="导入本部门的数据">
      <Note>
        正确的行直接采用；有问题的行不采用，逐行列出原因，改好再导入即可。同一份文件导入两次，结果不变；数据日期较早的值不会盖过较新的值，会作为问题列出。
      </Note>
      {upload.sending ? (
        <Progress label={`正在上传 ${upload.sending.name}`} done={upload.sending.percent} of={100} />
      ) : (
        <FileDrop
          label="把数据文件拖到这里，或点一下选择"
          hint="XLSX、CSV 或 JSON，不超过 32 MB；可以十万行以上。"
          endings={['xlsx', 'csv', 'json']}
          onPick={upload.send}
        />
      )}
      {upload.problem && <Notice tone="bad">{upload.problem.message}</Notice>}
      {templates.map(({ words, name, layout, endings }) => (
        <Box key={name} className="card-line">
          <Words>{words}</Words>
          <Box className="chips">
            {endings.map((ending) => (
              <Link key={ending} onTap={() => fetchFile(`/api/fact/template.${ending}${layout}`, `${name}.${ending}`)}>
                {ending.toUpperCase()} 模板
              </Link>
            ))}
          </Box>
        </Box>
      ))}
    </Card>
  )
}

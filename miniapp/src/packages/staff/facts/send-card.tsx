import type { FactImportView } from '@huiqi/bff/fact/views'
import { intent } from '../../../api/intent.ts'
import { open, routes } from '../../../routes.ts'
import { Card, Link, Note } from '../../../ui/card.tsx'
import { FileDrop } from '../../../ui/file-drop.tsx'
import { Box, Words } from '../../../ui/host.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Progress } from '../../../ui/progress.tsx'
import { useDownload } from '../use-download.ts'
import { useUpload } from '../use-upload.ts'

/** Forms to start from: their words, where they lie, the file's name. */
const templates = [
  ['宽表 XLSX', 'xlsx?layout=wide', '数据模板-宽表.xlsx'],
  ['宽表 CSV', 'csv?layout=wide', '数据模板-宽表.csv'],
  ['长表 XLSX', 'xlsx?layout=long', '数据模板-长表.xlsx'],
  ['长表 CSV', 'csv?layout=long', '数据模板-长表.csv'],
  ['JSON 示例', 'json', '数据模板.json'],
] as const

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
      <Box className="chips">
        <Words className="chips-label">下载模板</Words>
        {templates.map(([label, path, name]) => (
          <Link key={label} onTap={() => fetchFile(`/api/fact/template.${path}`, name)}>
            {label}
          </Link>
        ))}
      </Box>
      <Note>宽表一家企业一行、一个指标一列；长表一行一个值。资质、名单、贷款、招用人员等清单用 JSON。</Note>
    </Card>
  )
}

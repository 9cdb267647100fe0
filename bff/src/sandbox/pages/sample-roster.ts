import express, { type Router } from 'express'
import { sampleEnterprises } from '../../sample/index.ts'
import { BASE } from './page.ts'

export const SAMPLE_ROSTER = `${BASE}/roster.csv`

/** The enterprises of the personas: whoever uploads it can then be each of their owners. */
const STORY = 5
const HEADINGS = '统一社会信用代码,企业名称,金额(元),兑付依据'
/** Lines as they come in real life: to see what becomes of them. */
const BAD = ['91320200MA0000000X,示例·代码写错的公司,300000,', '91350100M000100Y43,示例·没有登记的公司,三十万,']

/** A roster to upload at a department's desk: nobody who only tries the product knows its enterprises' codes. */
export function createSampleRoster(): Router {
  const router = express.Router()
  router.get('/roster.csv', (_request, response) => {
    const lines = sampleEnterprises()
      .slice(0, STORY)
      .map(({ uscc, name }) => `${uscc},${name},300000,2025 年首次认定高新技术企业`)
    response.attachment('示例名单.csv').type('text/csv; charset=utf-8')
    // Spreadsheets take a file for UTF-8 only with the mark in front.
    response.send(`\uFEFF${[HEADINGS, ...lines, ...BAD].join('\r\n')}\r\n`)
  })
  return router
}

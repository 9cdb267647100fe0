import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import express, { Router } from 'express'
import { createProxyMiddleware } from 'http-proxy-middleware'

const H5 = fileURLToPath(new URL('../../../miniapp/dist/h5', import.meta.url))
const YEAR_S = 31_536_000

/** The built mini-app for browsers. Files with a hash in their name never change; the entry page always may. */
export function h5Pages(): Router {
  const routes = Router()
  routes.use(
    express.static(H5, {
      index: 'index.html',
      setHeaders: (response, path) => {
        const immutable = /\.[0-9a-f]{8,}\.(js|css|png)$/.test(path)
        response.setHeader('cache-control', immutable ? `public, max-age=${YEAR_S}, immutable` : 'no-cache')
      },
    }),
  )
  if (!existsSync(H5))
    routes.get(
      '/',
      (_request, response) => void response.status(503).type('text/plain').send('网页尚未构建：请先运行 npm start'),
    )
  return routes
}

/** Everything of the sandbox is seen under the product's own address; in production this route does not exist. */
export function sandboxProxy(sandboxUrl: string): Router {
  const origin = new URL(sandboxUrl).origin
  return Router().use(
    createProxyMiddleware({ target: origin, pathFilter: ['/sandbox'], xfwd: true, changeOrigin: false }),
  )
}

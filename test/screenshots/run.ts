import { launchBrowser } from '../journeys/browser.ts'
import { toDaytime } from '../journeys/daytime.ts'
import { startProduct } from '../product/start-product.ts'
import { galleryOf } from './gallery.ts'
import { ownerScreens } from './owner.ts'
import { policyScreens } from './policies.ts'
import { staffScreens } from './staff.ts'

const browser = await launchBrowser()
const product = await startProduct()
try {
  await toDaytime(product)
  const gallery = galleryOf(browser, product)
  await ownerScreens(gallery)
  await staffScreens(gallery)
  await policyScreens(gallery)
  console.log('test/out/screenshots')
} finally {
  await browser.close()
  await product.stop()
}

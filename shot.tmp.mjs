import { chromium } from '@playwright/test'
const b = await chromium.launch({ executablePath: '/usr/bin/chromium-headless-shell' })
for (const [name, w, h] of [['iframe',1024,768],['sandbox',1024,768],['element',390,844],['story',1024,900],['list',1024,1000]]) {
  const p = await b.newPage({ viewport: { width: w, height: h } })
  p.on('console', m => console.log(name, m.type(), m.text().slice(0,300)))
  p.on('pageerror', e => console.log(name, 'ERR', e.message))
  await p.goto('http://localhost:3291/'+name)
  await p.waitForTimeout(1500)
  await p.screenshot({ path: `/tmp/embed-tmp/${name}-1.png` })
  const f = p.frameLocator('iframe')
  try {
  if (name !== 'list') await f.getByRole('button', { name: /Explore/ }).click({timeout: 3000})
  await f.frameLocator('iframe').getByRole('button', { name: /Zoom/ }).first().waitFor({ timeout: 8000 })
  } catch (e) { console.log(name, e.message.slice(0,200)) }
  await p.waitForTimeout(1500)
  await p.screenshot({ path: `/tmp/embed-tmp/${name}-2.png` })
  console.log(name, await p.evaluate(() => document.querySelector('iframe,joliba-map').offsetHeight))
  await p.close()
}
await b.close()

import { chromium } from '@playwright/test'
const [,, path, name, size='1440x900', theme='light', wait='4000', ...actions] = process.argv
const [width,height]=size.split('x').map(Number)
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium-headless-shell' })
const page = await browser.newPage({ viewport:{width,height}, colorScheme: theme, deviceScaleFactor: width<500?2:1, hasTouch: width<500 })
page.on('pageerror', e => console.log('ERR', String(e).slice(0,300)))
page.on('console', m => m.type()==='error' && console.log('console', m.text().slice(0,300)))
await page.addInitScript(`localStorage.setItem('joliba-latitudes','open');window.long=[];new PerformanceObserver(l=>window.long.push(...l.getEntries().map(e=>Math.round(e.startTime)+':'+Math.round(e.duration)))).observe({entryTypes:['longtask']})`)
const t=Date.now()
await page.goto('http://localhost:3420'+path,{timeout:180000})
try { await page.getByRole('button',{name:'Zoom in',exact:true}).waitFor({timeout:180000}) } catch(e) { console.log('no map', String(e).slice(0,100)) }
console.log('map after', Date.now()-t)
await page.waitForTimeout(Number(wait))
for (const a of actions) { const [w,x]=a.split('='); if(w==='click') await page.mouse.click(...x.split(',').map(Number)); if(w==='move') await page.mouse.move(...x.split(',').map(Number)); if(w==='press') await page.getByRole('button',{name:x}).first().click({timeout:60000}); if(w==='text') await page.getByText(x).first().click({timeout:60000}); await page.waitForTimeout(2500) }
console.log('long', (await page.evaluate('window.long')).join(' '))
console.log('elements', await page.evaluate('document.querySelectorAll("*").length'), 'in map', await page.evaluate('document.querySelectorAll(".leaflet-container *").length'), 'url', page.url().slice(21))
await page.screenshot({path:'/tmp/shots/'+name+'.png'})
await browser.close()

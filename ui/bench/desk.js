/// Measures the desk in Chromium over the loopback server:
/// `node bench/desk.js ADDRESS [--short]`, with a newsroom open there that may be written in.
///
/// "Work" is the time that the page's main thread was on a processor, so that it holds on a busy machine too;
/// the time to the first paint is that of the clock.
import { chromium } from "playwright-core"

const address = process.argv[2] ?? ""
const { origin, hash } = new URL(address)
const headers = { "content-type": "application/json", "x-hexapla-token": hash.slice("#token=".length) }

async function call(name, request) {
  let response = await fetch(`${origin}/call/${name}`, { method: "POST", headers, body: JSON.stringify(request) })
  let answer = await response.json()
  if (!response.ok) throw new Error(JSON.stringify(answer))
  return answer.value
}

/// Made-up words; the same for the same seed.
function wordsFrom(seed) {
  let state = seed
  let random = (below) => (state = (state * 1103515245 + 12345) % 2147483648) % below
  let syllables = ["ka", "ri", "то", "ре", "şu", "lan", "ğı", "mi", "вод", "ны", "de", "er", "is", "pol"]
  return (count) => Array.from({ length: count }, () => Array.from({ length: 1 + random(4) }, () => syllables[random(14)]).join("")).join(" ")
}

function id(number) {
  return `01900000-0000-7000-8000-${number.toString(16).padStart(12, "0")}`
}

let used = Date.now()

/// An article of two editions with `blocks` paragraphs of `length` words each, and a note every fourth block.
async function article(blocks, length, notes) {
  let title = `Bench ${blocks} ${used}`
  let { article, edition } = await call("create_article", { language: "tr", title })
  let other = (await call("add_edition", { article, language: "ru", title })).edition
  let ids = []
  for (let index = 0; index < notes; index++) ids.push((await call("save_note", { article, id: null, language: "tr", blocks: [] })).id)
  for (let [at, one] of [edition, other].entries()) {
    let words = wordsFrom(blocks + at * 7)
    let order = Array.from({ length: blocks }, () => id(used++))
    let changed = order.map((block, index) => {
      let text = words(length + (at ? (index % 5) * 3 - 6 : 0)) + "."
      let content = [{ type: "text", text, marks: [] }]
      let note = ids[Math.floor((index * notes) / blocks)]
      if (note && (index === 0 || ids[Math.floor(((index - 1) * notes) / blocks)] !== note)) content.push({ type: "note_mark", attrs: { id: note }, marks: [] })
      return { id: block, node: { type: "paragraph", content }, expected: null }
    })
    await call("save_edition", { edition: one, title: null, key_points: null, order, blocks: changed, base_revision: 1 })
  }
  return title
}

const percentile = (all, part) => all.toSorted((one, other) => one - other)[Math.floor((all.length - 1) * part)] ?? 0
const written = (all) => `median ${percentile(all, 0.5).toFixed(1)}, p95 ${percentile(all, 0.95).toFixed(1)} ms`

/// The largest difference in pixels between the tops of blocks that stand in one row.
const unlevel = (page) =>
  page.evaluate(() => {
    let [left, right] = [...document.querySelectorAll(".body")].map((body) =>
      [...body.children].filter((child) => child.dataset.id || child.dataset.gap).map((child) => child.getBoundingClientRect().top),
    )
    return { rows: left.length, error: Math.max(...left.map((top, index) => Math.abs(top - (right[index] ?? Infinity)))) }
  })

async function measure(browser, title, keys) {
  let page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  await page.goto(address)
  await page.getByText(title).first().waitFor()
  let opened = []
  for (let round = 0; round < 6; round++) {
    let row = await page.getByText(title).first().elementHandle()
    opened.push(
      await page.evaluate(
        (row) =>
          new Promise((resolve) => {
            let begun = performance.now()
            new MutationObserver((_, observer) => {
              if (document.querySelectorAll(".body > [data-id]").length < 2) return
              observer.disconnect()
              // A task after the frame in which it was drawn.
              requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - begun)))
            }).observe(document.body, { childList: true, subtree: true })
            row.click()
          }),
        row,
      ),
    )
    if (round < 5) {
      await page.keyboard.press("Control+1")
      await page.getByText(title).first().waitFor()
    }
  }
  let levelled = [await unlevel(page)]
  // The desk takes no click that belongs to the opening of it.
  await page.waitForTimeout(800)
  let body = page.locator(".body").nth(1)
  let blocks = body.locator(":scope > [data-id]")
  await blocks.nth(Math.floor((await blocks.count()) / 2)).click()
  await page.keyboard.press("End")
  // What is far from the caret may be drawn or not, so that its own paragraph is asked.
  let letters = () => page.evaluate(() => getSelection().anchorNode.parentElement.closest(".body > *").textContent.length)
  let before = await letters()
  let session = await page.context().newCDPSession(page)
  await session.send("Performance.enable", { timeDomain: "threadTicks" })
  let metrics = async () => Object.fromEntries((await session.send("Performance.getMetrics")).metrics.map(({ name, value }) => [name, value * 1000]))
  let frame = () => page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))))
  let work = { typing: [], script: [], split: [], note: [] }
  let idle = []
  for (let index = 0; index < keys; index++) {
    await frame()
    let before = await metrics()
    await frame()
    let between = await metrics()
    await page.keyboard.press(index % 6 === 5 ? "Space" : "kitaprota"[index % 9])
    await frame()
    let after = await metrics()
    idle.push(between.TaskDuration - before.TaskDuration)
    work.typing.push(after.TaskDuration - between.TaskDuration - (between.TaskDuration - before.TaskDuration))
    work.script.push(after.ScriptDuration - between.ScriptDuration)
  }
  if ((await letters()) < before + keys) throw new Error("What was typed did not arrive, so nothing was measured.")
  levelled.push(await unlevel(page))
  for (let index = 0; index < 8; index++) {
    let before = await metrics()
    await page.keyboard.press("Enter")
    await frame()
    work.split.push((await metrics()).TaskDuration - before.TaskDuration)
    levelled.push(await unlevel(page))
    await page.keyboard.type("a")
  }
  for (let index = 0; index < 8; index++) await page.keyboard.press("Control+z")
  await frame()
  levelled.push(await unlevel(page))
  await page.setViewportSize({ width: 1500, height: 900 })
  await frame()
  await frame()
  levelled.push(await unlevel(page))
  console.log(title)
  console.log(`  open to first paint: first ${opened[0].toFixed(0)} ms, later ${written(opened.slice(1))}`)
  console.log(`  a keystroke's work: ${written(work.typing)} (script ${written(work.script)}; a frame without one ${written(idle)})`)
  console.log(`  a split's work: ${written(work.split)}`)
  console.log(`  rows ${levelled[0].rows}; level after opening, typing, splits, undo, resize: ${Math.max(...levelled.map(({ error }) => error)).toFixed(2)} px off`)
  await page.close()
}

let browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--headless", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"],
})
try {
  await measure(browser, await article(200, 50, 60), 60)
  if (!process.argv.includes("--short")) await measure(browser, await article(1000, 50, 100), 40)
} finally {
  await browser.close()
}

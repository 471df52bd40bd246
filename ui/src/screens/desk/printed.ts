/// Prints editions of a desk: their whole text as it is here, saved or not, while the desk itself draws only what is in
/// view.
import { mount, tick, unmount } from "svelte"
import type { Desk } from "./desk.svelte"
import type { OpenEdition } from "./edition.svelte"
import { figuresOf } from "./figures"
import PrintSheet from "./PrintSheet.svelte"

/// What was printed last. It stays, unseen, until something else is printed or the desk is left: a web view may still
/// be drawing its pages when one writes on, and does not say when it is done.
let sheet: ReturnType<typeof mount> | null = null

/// Prints one edition, or two with what belongs together side by side.
export async function print(desk: Desk, editions: readonly OpenEdition[]): Promise<void> {
  putAway()
  let printed = mount(PrintSheet, { target: document.body, props: { desk, editions } })
  sheet = printed
  await tick()
  await drawPictures(desk, document.querySelectorAll<HTMLElement>(".printed figure[data-asset]"))
  if (sheet === printed) window.print()
}

/// Lets what was printed go.
export function putAway(): void {
  if (sheet) void unmount(sheet)
  sheet = null
}

/// The figures have their pictures and what is said of them.
async function drawPictures(desk: Desk, figures: Iterable<HTMLElement>): Promise<void> {
  let host = figuresOf(desk.article.id)
  let drawn = [...figures].map(async (figure) => {
    let { asset = "", alternative = "", credit = "", width = "" } = figure.dataset
    let address = await host.picture(asset)
    let picture = document.createElement("img")
    picture.alt = alternative
    picture.style.width = `${width}%`
    figure.prepend(picture)
    if (credit) {
      let words = document.createElement("small")
      words.textContent = credit
      figure.append(words)
    }
    if (address === null) return
    picture.src = address
    // One that cannot be drawn is told by its words.
    await picture.decode().catch(() => undefined)
  })
  await Promise.all(drawn)
}

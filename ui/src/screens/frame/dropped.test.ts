import { flushSync, mount, unmount } from "svelte"
import { afterEach, beforeEach, expect, test } from "vitest"
import type { Backend } from "../../ipc/backend"
import type { DeskState } from "../../ipc/types"
import { connect } from "../../state/core"
import { dismissAll, shownMessages } from "../../state/messages.svelte"
import { show } from "../../state/router.svelte"
import { keepDesk } from "../../state/session.svelte"
import { takesPictures } from "../../state/pictures"
import { dropFiles } from "./dropped"
import KeySheet from "./KeySheet.svelte"

let asked: string[]

beforeEach(() => {
  asked = []
  connect({
    call: async (name: string, { path }: { path?: string }) => {
      asked.push(`${name} ${path}`)
      throw new Error("nothing is read here")
    },
    onChanged: () => () => undefined,
  } as unknown as Backend)
  keepDesk({ newsroom: { path: "/a", read_only: false, rights: [] } } as unknown as DeskState)
  show({ screen: "library" })
})
afterEach(dismissAll)

/// What was asked of the core and told to the user, once all is done.
async function drop(...paths: string[]): Promise<string[]> {
  dropFiles(paths)
  await new Promise((resolve) => setTimeout(resolve))
  return [...asked, ...shownMessages().map(({ words }) => words)]
}

test("a newsroom is opened however its ending is written", async () => {
  expect(await drop("/b.HEXAPLA")).toContain("open_newsroom /b.HEXAPLA")
})

test("a newsroom among other files opens nothing unsaid", async () => {
  expect(await drop("/c.txt", "/b.hexapla")).toEqual(["drop-newsroom-alone"])
})

test("texts are read in, away from the desk", async () => {
  expect(await drop("/c.txt")).toContain("read_import /c.txt")
  show({ screen: "desk", article: "a", edition: null })
  asked = []
  expect(await drop("/d.txt")).toEqual(["drop-at-desk"])
})

test("pictures go into the text that is open", async () => {
  let taken: string[] = []
  let stop = takesPictures((path) => taken.push(path))
  expect(await drop("/a.png", "/b.JPG")).toEqual([])
  stop()
  expect(taken).toEqual(["/a.png", "/b.JPG"])
})

test("texts for no newsroom are not passed over in silence", async () => {
  keepDesk({ newsroom: null } as unknown as DeskState)
  expect(await drop("/c.txt")).toEqual(["error-no_newsroom"])
})

test("what is dropped over a dialog is not taken, and why is told", async () => {
  // The dialog's own ways to open and close are not there in this page.
  let own = HTMLDialogElement.prototype
  let before = { showModal: own.showModal, close: own.close }
  Object.assign(own, { showModal: () => undefined, close: () => undefined })
  try {
    let sheet = mount(KeySheet, { target: document.body })
    flushSync()
    expect(await drop("/b.hexapla")).toEqual(["drop-over-dialog"])
    await unmount(sheet)
    expect(await drop("/b.hexapla")).toContain("open_newsroom /b.hexapla")
  } finally {
    Object.assign(own, before)
  }
})

/// Opening, making and closing newsrooms, as the welcome screen and the menu do it.
import type { DeskState } from "../../ipc/types"
import { library, widen } from "../../state/library.svelte"
import { changingNewsroom, session, keepDesk } from "../../state/session.svelte"
import { backend, commands } from "../../state/core"
import { dismissAll } from "../../state/messages.svelte"
import { putAway, show } from "../../state/router.svelte"
import { t } from "../../lang"
import { attempt, filesCalled } from "./words"

/// Opens the newsroom at `path`, or at one the user picks.
export async function openNewsroom(path?: string): Promise<void> {
  await attempt(async () => {
    let picked = path ?? (await backend().chooseFile("newsroom", filesCalled("newsroom")))
    if (!picked) return
    if (await putAway()) await changingNewsroom(async () => enter(await commands.open_newsroom({ path: picked })))
  })
}

/// Makes a newsroom where the user says, with the sample articles or without, and opens it.
export async function createNewsroom(sample: boolean): Promise<void> {
  await attempt(async () => {
    let name = t(sample ? "newsroom-sample-name" : "newsroom-empty-name")
    let path = await backend().chooseNewFile({ suggested: `${name}.hexapla`, directory: session.desk?.suggested_directory ?? "", called: filesCalled("newsroom") })
    if (!path) return
    if (!(await putAway())) return
    let called = path.replace(/^.*[\\/]/, "").replace(/\.hexapla$/, "") || name
    await changingNewsroom(async () => enter(await commands.create_newsroom({ path, name: called, person: null, sample })))
  })
}

/// Shows the library of a newsroom that was just opened, as nobody has narrowed or scrolled it yet.
function enter(desk: DeskState): void {
  widen()
  library.chosen = null
  library.scrolled = 0
  dismissAll()
  // The place first: a desk must not look for its article in another newsroom.
  show({ screen: "library" })
  keepDesk(desk)
}

/// Closes the newsroom; the first screen comes back.
export async function closeNewsroom(): Promise<void> {
  await attempt(async () => {
    if (!(await putAway())) return
    await changingNewsroom(async () => keepDesk(await commands.close_newsroom()))
    show({ screen: "welcome" })
  })
}

/// Opening, making and closing newsrooms, as the welcome screen and the menu do it.
import { session, keepDesk } from "../../state/session.svelte"
import { backend, commands } from "../../state/core"
import { go, putAway } from "../../state/router.svelte"
import { t } from "../../lang"
import { attempt } from "./words"

/// Opens the newsroom at `path`, or at one the user picks.
export async function openNewsroom(path?: string): Promise<void> {
  await attempt(async () => {
    let picked = path ?? (await backend().chooseFile("newsroom"))
    if (!picked) return
    await putAway()
    keepDesk(await commands.open_newsroom({ path: picked }))
    await go({ screen: "library" })
  })
}

/// Makes a newsroom where the user says, with the sample articles or without, and opens it.
export async function createNewsroom(sample: boolean): Promise<void> {
  await attempt(async () => {
    let name = t(sample ? "newsroom-sample-name" : "newsroom-empty-name")
    let path = await backend().chooseNewFile({ suggested: `${name}.hexapla`, directory: session.desk?.suggested_directory ?? "" })
    if (!path) return
    await putAway()
    let called = path.replace(/^.*[\\/]/, "").replace(/\.hexapla$/, "") || name
    keepDesk(await commands.create_newsroom({ path, name: called, person: null, sample }))
    await go({ screen: "library" })
  })
}

/// Closes the newsroom; the first screen comes back.
export async function closeNewsroom(): Promise<void> {
  await attempt(async () => {
    await putAway()
    keepDesk(await commands.close_newsroom())
    await go({ screen: "welcome" })
  })
}

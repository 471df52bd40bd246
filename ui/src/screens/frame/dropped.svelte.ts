/// Files that are dropped on the window.
import { untrack } from "svelte"
import { Failure } from "../../ipc/failure"
import { isDialogOpen } from "../../parts/Dialog.svelte"
import { tell, tellFailure } from "../../state/messages.svelte"
import { go, router } from "../../state/router.svelte"
import { session } from "../../state/session.svelte"
import { readingFor } from "../import/reading.svelte"
import { openNewsroom } from "./newsroom"

/// Files that were dropped while a dialog was open.
let waiting = $state.raw<readonly string[]>([])

/// Takes dropped files, at once or when the dialog that is open is done with.
export function dropFiles(paths: readonly string[]): void {
  waiting = [...waiting, ...paths]
}

/// Takes the files that wait, whenever no dialog is open. Returns how to stop.
export function followDroppedFiles(): () => void {
  return $effect.root(() => {
    $effect(() => {
      if (waiting.length === 0 || isDialogOpen()) return
      let paths = waiting
      waiting = []
      untrack(() => take(paths))
    })
  })
}

/// A newsroom is opened, other files are read in.
function take(paths: readonly string[]) {
  let newsrooms = paths.filter((path) => /\.hexapla$/iu.test(path))
  let [newsroom] = newsrooms
  // Into which newsroom the texts beside one should go, nobody can say.
  if (newsroom !== undefined && paths.length > 1) return tell("drop-newsroom-alone")
  if (newsroom !== undefined) return void openNewsroom(newsroom)
  if (!session.newsroom) return tellFailure(new Failure("no_newsroom", {}, "no newsroom is open"))
  if (router.place.screen === "desk") return tell("drop-at-desk")
  let article = router.place.screen === "import" ? router.place.article : null
  readingFor(article).add(paths)
  void go({ screen: "import", article })
}

/// Files that are dropped on the window.
import { Failure } from "../../ipc/failure"
import { isDialogOpen } from "../../parts/Dialog.svelte"
import { tell, tellFailure } from "../../state/messages.svelte"
import { handOverPictures } from "../../state/pictures"
import { go, router } from "../../state/router.svelte"
import { session } from "../../state/session.svelte"
import { readingFor } from "../import/reading.svelte"
import { openNewsroom } from "./newsroom"

/// Opens a newsroom that was dropped, puts pictures into the text that is open, and reads other files in.
export function dropFiles(paths: readonly string[]): void {
  // Whoever is answering a question is not taken to another screen, now or later.
  if (isDialogOpen()) return tell("drop-over-dialog")
  let newsrooms = paths.filter((path) => /\.hexapla$/iu.test(path))
  let [newsroom] = newsrooms
  // Into which newsroom the texts beside one should go, nobody can say.
  if (newsroom !== undefined && paths.length > 1) return tell("drop-newsroom-alone")
  if (newsroom !== undefined) return void openNewsroom(newsroom)
  if (!session.newsroom) return tellFailure(new Failure("no_newsroom", {}, "no newsroom is open"))
  if (handOverPictures(paths)) return
  if (router.place.screen === "desk") return tell("drop-at-desk")
  let article = router.place.screen === "import" ? router.place.article : null
  readingFor(article).add(paths)
  void go({ screen: "import", article })
}

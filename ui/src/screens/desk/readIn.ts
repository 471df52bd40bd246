/// A translation that was made elsewhere is read in beside its original.
import { go } from "../../state/router.svelte"
import type { Desk } from "./desk.svelte"

/// The keys that read a translation in beside what lies on the desk.
export const READ_IN = "Mod-Alt-a"

/// Goes where a text is read in that becomes an edition of this article.
export function readEditionIn(desk: Desk): void {
  void go({ screen: "import", article: desk.article.id })
}

/// The newsroom to which words belong that are written here.
import { Failure } from "../ipc/failure"
import { commandsUnless } from "./core"
import { openNewsroomPath } from "./kept"
import { isChangingNewsroom } from "./session.svelte"

/// The newsroom that was open when the words were taken up. Ids alone do not tell whether it still is: a copied
/// newsroom has the same.
export class Home {
  readonly path = openNewsroomPath()

  /// Every command that these words send or ask. Each finds out for itself whether the newsroom is still the one that
  /// is open, for another may be opened between two commands of one save; then it rejects with `other_newsroom`.
  readonly commands = commandsUnless(() => (this.isOpen ? null : new Failure("other_newsroom", {}, "its newsroom is not open")))

  /// Whether it is the newsroom that is open.
  get isOpen(): boolean {
    return !isChangingNewsroom() && openNewsroomPath() === this.path
  }
}

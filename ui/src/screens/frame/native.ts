/// The native menu, made from the actions in the interface's language.
import type { Menu, MenuEntry } from "../../ipc/backend"
import { actions, isEnabled, type Action, type MenuName } from "../../state/actions.svelte"
import { t } from "../../lang"

const MENUS: MenuName[] = ["file", "edit", "insert", "view", "go", "help"]

/// The system's own entries and after which group of ours they stand.
const STANDARD: Partial<Record<MenuName, string[]>> = {
  edit: ["cut", "copy", "paste", "select_all"],
  view: ["full_screen"],
}

/// Reads the actions, so it runs again when they or the language change.
export function nativeMenu(): Menu {
  let all = actions()
  return MENUS.map((name) => ({ label: t(`menu-${name}`), entries: entriesOf(name, all) })).filter(({ entries }) => entries.length > 0)
}

function entriesOf(name: MenuName, all: Action[]): MenuEntry[] {
  let own = all.filter((action) => action.menu === name)
  let groups = [...new Set(own.map((action) => action.group ?? 0))].sort((left, right) => left - right)
  let blocks = groups.map((group) => own.filter((action) => (action.group ?? 0) === group).map(entryOf))
  let standard = (STANDARD[name] ?? []).map((what): MenuEntry => ({ kind: "standard", what, label: t(`menu-standard-${what}`) }))
  if (standard.length > 0) blocks.push(standard)
  return blocks.flatMap((block, at): MenuEntry[] => (at === 0 ? block : [{ kind: "separator" }, ...block]))
}

function entryOf(action: Action): MenuEntry {
  // Keys that the editor answers stay the editor's: the menu shows none, or it would take them first.
  let keys = action.keysElsewhere ? null : (action.keys?.[0] ?? null)
  return { kind: "action", id: action.id, label: t(action.words, action.args), keys, enabled: isEnabled(action) }
}

/// The native menu, made from the actions in the interface's language.
import type { Menu, MenuEntry } from "../../ipc/backend"
import { actions, isEnabled, type Action, type MenuName } from "../../state/actions.svelte"
import { keyCaps } from "../../state/keys"
import { t } from "../../lang"

const MENUS: MenuName[] = ["file", "edit", "insert", "pairs", "view", "go", "help"]

/// The system's own entries and after which group of ours they stand.
const STANDARD: Partial<Record<MenuName, { what: string; keys?: string }[]>> = {
  edit: [
    { what: "cut", keys: "Mod-x" },
    { what: "copy", keys: "Mod-c" },
    { what: "paste", keys: "Mod-v" },
    { what: "select_all", keys: "Mod-a" },
  ],
}

/// Reads the actions, so it runs again when they or the language change.
export function nativeMenu(): Menu {
  let all = actions()
  return MENUS.map((name) => ({ label: t(`menu-${name}`), entries: entriesOf(name, all) })).filter(({ entries }) => entries.length > 0)
}

/// Which action is meant by an entry that was chosen in the menu that is `shown`. The menu comes a little after its
/// screen, so that a key may have met the entry of the screen before: it means what it means on this one.
export function meant(id: string, shown: Menu): string {
  let entry = shown.flatMap(({ entries }) => entries).find((entry) => entry.kind === "action" && entry.id === id)
  let keys = entry?.kind === "action" ? entry.keys : null
  if (keys === null) return id
  let named = actions().filter((action) => !action.keysElsewhere && action.keys?.includes(keys))
  return named.some((action) => action.id === id) ? id : (named.at(-1)?.id ?? id)
}

function entriesOf(name: MenuName, all: Action[]): MenuEntry[] {
  let own = all.filter((action) => action.menu === name)
  let groups = [...new Set(own.map((action) => action.group ?? 0))].sort((left, right) => left - right)
  let blocks = groups.map((group) => own.filter((action) => (action.group ?? 0) === group).map(entryOf))
  let standard = (STANDARD[name] ?? []).map(({ what, keys }): MenuEntry => ({ kind: "standard", what, label: withKeys(t(`menu-standard-${what}`), keys) }))
  if (standard.length > 0) blocks.push(standard)
  return blocks.flatMap((block, at): MenuEntry[] => (at === 0 ? block : [{ kind: "separator" }, ...block]))
}

function entryOf(action: Action): MenuEntry {
  let label = t(action.words, action.args)
  let keys = action.keys?.[0]
  let [shown, own] = action.keysElsewhere ? [withKeys(label, keys), null] : [label, keys ?? null]
  return { kind: "action", id: action.id, label: shown, keys: own, enabled: isEnabled(action) }
}

/// A label with keys that the editor or the web view answers. They are words to the menu, which would take them
/// first if they were its own.
const withKeys = (label: string, keys: string | undefined): string => (keys ? `${label}  (${keyCaps(keys).join("+")})` : label)

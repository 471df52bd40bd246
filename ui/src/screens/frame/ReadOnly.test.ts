import { flushSync, mount, unmount } from "svelte"
import { expect, test } from "vitest"
import type { Backend } from "../../ipc/backend"
import type { DeskState } from "../../ipc/types"
import { t } from "../../lang"
import { connect } from "../../state/core"
import { keepDesk, session } from "../../state/session.svelte"
import House from "./House.svelte"

const FACETS = { articles: 0, under_way: 0, states: [], languages: [], sections: [], authors: [] }

test("a newsroom that can only be read says so once, and why on everything that cannot be done", async () => {
  connect({ call: async (name: string) => ({ value: name === "facets" ? FACETS : [], changed: [] }), onChanged: () => () => undefined } as unknown as Backend)
  let rights = ["create_article", "write", "configure", "export"]
  let said: Array<[number, Array<string | null>]> = []
  for (let read_only of [false, true]) {
    keepDesk({ newsroom: { path: `/${read_only}`, name: "", read_only, rights, person: { id: "p", name: "P" } }, preferences: session.preferences } as unknown as DeskState)
    let shown = mount(House, { target: document.body, props: { place: { screen: "settings" } } })
    flushSync()
    let notices = [...document.querySelectorAll(".notice")].filter(({ textContent }) => textContent?.includes(t("read-only")))
    said.push([notices.length, [...document.querySelectorAll<HTMLButtonElement>("header button:disabled")].map(({ title }) => title)])
    await unmount(shown)
  }
  expect(said).toEqual([[0, []], [1, [t("read-only"), t("read-only")]]])
  // Pages are written elsewhere.
  expect(["write", "export", "unknown"].map((action) => session.may(action))).toEqual([false, true, false])
})
